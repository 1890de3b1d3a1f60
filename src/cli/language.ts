import { LANGUAGES, type Language } from '../messages/index.ts';

/**
 * `--lang`, else PLANCHECK_LANG, else the locale; Chinese where that says
 * nothing (C, POSIX, unset), since that is what plans are written in.
 */
export function languageOf(
  asked: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): Language {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  for (const wish of [asked, env['PLANCHECK_LANG'], locale]) {
    const found = LANGUAGES.find((language) => wish?.toLowerCase().startsWith(language));
    if (found !== undefined) return found;
  }
  return 'zh';
}

/** The value of `--lang` before anything else is parsed: help and errors are in it too. */
export function askedLanguage(argv: readonly string[]): string | undefined {
  const index = argv.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const arg = argv[index];
  return arg === '--lang' ? argv[index + 1] : arg?.slice('--lang='.length);
}
