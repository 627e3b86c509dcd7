import { useEffect, useState } from 'preact/hooks';

type Theme = 'light' | 'dark';

/** The theme that the host asks for by data-theme on the page's root, else the one that the system prefers. */
export function useTheme(): Theme {
  const [theme, setTheme] = useState(currentTheme);
  useEffect(() => {
    const update = () => setTheme(currentTheme());
    const observer = new MutationObserver(update);
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    const preference = matchMedia(prefersDark);
    preference.addEventListener('change', update);
    return () => {
      observer.disconnect();
      preference.removeEventListener('change', update);
    };
  }, []);
  return theme;
}

const prefersDark = '(prefers-color-scheme: dark)';

function currentTheme(): Theme {
  const asked = document.documentElement.dataset.theme;
  if (asked === 'light' || asked === 'dark') return asked;
  return matchMedia(prefersDark).matches ? 'dark' : 'light';
}
