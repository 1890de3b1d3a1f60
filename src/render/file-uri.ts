import { isAbsolute, repositoryPath } from './finding-place.ts';

/** Halves of a surrogate pair alone: a URI cannot hold them. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** A path as a URI: relative ones stay relative, absolute ones become file: URIs. */
export function fileUri(file: string): string {
  const server = /^\\\\([^\\/]+)[\\/](.*)$/su.exec(file);
  if (server !== null) return `file://${steps(server[1] ?? '')}/${steps(server[2] ?? '')}`;
  const path = repositoryPath(file);
  if (!isAbsolute(path)) return steps(path);
  // A drive keeps its colon: file:///C:/plans/x.yaml.
  const drive = /^[A-Za-z]:/u.exec(path)?.[0];
  return drive === undefined ? `file://${steps(path)}` : `file:///${drive}${steps(path.slice(2))}`;
}

function steps(path: string): string {
  return path.replaceAll('\\', '/').split('/').map(encoded).join('/');
}

/** Percent-encoded like an RFC 3986 path segment. */
function encoded(step: string): string {
  return encodeURIComponent(step.replace(LONE_SURROGATE, '\uFFFD')).replace(
    /[!'()*]/gu,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
