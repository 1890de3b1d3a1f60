import { finding, type Finding } from '../model/finding.ts';

/** Beyond this many errors a list helps nobody; the rest are counted. */
const MOST_ERRORS = 1000;
/** Beyond this many notes and warnings a file is not of this plan. */
const MOST_REMARKS = 50_000;

/** Everything found in files of figures, as far as a list of it may go. */
export class KeptFindings {
  private readonly found: Finding[] = [];
  private errors = 0;
  private remarks = 0;

  /** The fault of having too many remarks, with the first that is too many. */
  add(found: Finding): Finding | undefined {
    if (found.severity === 'error') {
      this.errors += 1;
      if (this.errors <= MOST_ERRORS) this.found.push(found);
      return undefined;
    }
    this.remarks += 1;
    if (this.remarks <= MOST_REMARKS) this.found.push(found);
    if (this.remarks !== MOST_REMARKS + 1) return undefined;
    const args = { what: 'remarks', limit: MOST_REMARKS } as const;
    return finding('actuals/beyond-bounds', args, found.place);
  }

  /** How many errors are not listed, as an error of its own. */
  get tooMany(): Finding | undefined {
    if (this.errors <= MOST_ERRORS) return undefined;
    return finding('actuals/too-many-errors', { count: this.errors - MOST_ERRORS });
  }

  all(): readonly Finding[] {
    const { tooMany } = this;
    return tooMany === undefined ? this.found : [...this.found, tooMany];
  }
}
