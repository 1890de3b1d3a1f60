import type { Place } from '../model/place.ts';

/** The column behind the last character that is meant; undefined where no length is known. */
export function endColumnOf(place: Place | undefined): number | undefined {
  return place?.length === undefined ? undefined : place.column + place.length;
}

/**
 * A relative path as services name the files of a repository: forward
 * slashes, no `./` in front. An absolute one keeps its root.
 */
export function repositoryPath(file: string): string {
  const slashed = file.replaceAll('\\', '/');
  if (isAbsolute(slashed)) return slashed;
  return slashed
    .split('/')
    .filter((step) => step !== '' && step !== '.')
    .join('/');
}

export function isAbsolute(path: string): boolean {
  return path.startsWith('/') || /^[A-Za-z]:\//u.test(path);
}
