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

  add(found: Finding): void {
    if (found.severity === 'error') {
      this.errors += 1;
      if (this.errors <= MOST_ERRORS) this.found.push(found);
      return;
    }
    this.remarks += 1;
    if (this.remarks <= MOST_REMARKS) this.found.push(found);
    else if (this.remarks === MOST_REMARKS + 1) this.tellRemarks(found);
  }

  all(): readonly Finding[] {
    if (this.errors <= MOST_ERRORS) return this.found;
    const count = this.errors - MOST_ERRORS;
    return [...this.found, finding('actuals/too-many-errors', { count })];
  }

  private tellRemarks({ place }: Finding): void {
    const args = { what: 'remarks', limit: MOST_REMARKS } as const;
    this.add(finding('actuals/beyond-bounds', args, place));
  }
}
