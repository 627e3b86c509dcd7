// Pictures live in the page as data: URLs, for there is no server to keep them.

const mediaTypes: Readonly<Record<string, string>> = {
  jpg: 'jpeg',
  svg: 'svg+xml',
  tif: 'tiff',
};

export function imageUrl(path: string, bytes: Uint8Array): string {
  const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return `data:image/${mediaTypes[extension] ?? extension};base64,${btoa(binary)}`;
}

export function imageBytes(url: string): Uint8Array {
  return Uint8Array.from(atob(url.slice(url.indexOf(',') + 1)), (character) => character.charCodeAt(0));
}
