// In place of modules, which a page of one file can't have: parts that define themselves, some of them texts until wanted.

type Require = (path: string) => object;
type Part = (require: Require, module: { exports: object }) => void;

const parts = new Map<string, Part>();
const modules = new Map<string, { exports: object }>();

const requirePart: Require = (path) => {
  const name = path.replace(/^.*\//, '');
  const known = modules.get(name);
  if (known) return known.exports;
  const module = { exports: {} };
  modules.set(name, module);
  if (!parts.has(name)) run(document.getElementById(name)!.textContent);
  parts.get(name)!(requirePart, module);
  return module.exports;
};

/** Runs a text of this page as the script that it is. */
function run(text: string): void {
  const script = document.createElement('script');
  script.textContent = text;
  document.head.append(script);
  script.remove();
}

Object.assign(window, { definePart: (name: string, part: Part) => parts.set(name, part), requirePart });
