import { hasErrors } from '../model/finding.ts';
import { messagesIn } from '../messages/index.ts';
import { renderFindingsText } from '../render/findings-text.ts';
import { USUAL_WIDTH, type RenderOptions } from '../render/options.ts';
import { printable } from '../text/printable.ts';
import { FaultyInput } from './choose-plan.ts';
import { painter, wantsColour } from './colour.ts';
import { evaluateCommand } from './commands/evaluate.ts';
import { complain, remark, UsageError, type Context } from './context.ts';
import type { EvaluateInputs } from './evaluate-inputs.ts';
import { EXIT, type Io, type Output } from './io.ts';
import { askedLanguage, languageOf } from './language.ts';
import type { CommonOptions } from './command-options.ts';
import { withPlainLines } from './plain-lines.ts';
import { parseCommandLine, type Request } from './program.ts';

/** A terminal wider than this makes no table more readable. */
const WIDEST = 120;

/** Runs one command line. Returns the exit code (DESIGN §3); writes only to the streams it is handed. */
export async function main(argv: readonly string[], world: Io): Promise<number> {
  const io = { ...world, stderr: withPlainLines(world.stderr) };
  const asked = askedLanguage(argv);
  const language = languageOf(asked, io.env);
  const messages = messagesIn(language);
  try {
    const request = parseCommandLine(argv, io, language);
    if (request === undefined) return EXIT.ok;
    const stdout = isForPeople(request) ? withPlainLines(io.stdout) : io.stdout;
    const context = await contextFor({ ...io, stdout }, request.options, asked !== undefined);
    try {
      return await run(context, request);
    } catch (error) {
      if (error instanceof FaultyInput) return reportFaults(context, error);
      throw error;
    }
  } catch (error) {
    if (error instanceof UsageError) {
      complain({ io, messages }, error.message.split('\n').map(printable).join('\n'));
      return EXIT.couldNotCheck;
    }
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
    complain({ io, messages }, messages.cli.internal(told));
    return EXIT.bug;
  }
}

type Reading = Pick<
  EvaluateInputs,
  'strict' | 'encoding' | 'sheet' | 'requireSource' | 'waivers' | 'plans'
>;

/** False where standard output is for a program, and keeps what it is given. */
function isForPeople({ command, options }: Request): boolean {
  if (command === 'template' || command === 'init' || command === 'import') return false;
  return !('format' in options) || ['table', 'text', 'brief'].includes(options.format);
}

/** How figures are read and judged, whatever the command. */
function readingOf(options: Partial<Reading>): Reading {
  const { strict = false, requireSource = false, encoding, sheet, waivers, plans } = options;
  return { strict, requireSource, encoding, sheet, waivers, plans };
}

/** What is not the usual job is loaded when it is asked for. */
async function run(context: Context, request: Request): Promise<number> {
  const { options } = request;
  const plans = options.plans;
  switch (request.command) {
    case 'evaluate': {
      const { year, asOf, years, draft = false, output, failOn, format, scope } = request.options;
      const { plan, actuals } = request;
      return evaluateCommand(context, {
        plan,
        actuals,
        year,
        asOf,
        years,
        draft,
        outputs: output,
        failOn,
        format,
        scope,
        ...readingOf(request.options),
      });
    }
    case 'diff': {
      const { years, failOn, format } = request.options;
      const { inputs } = request;
      const { diffCommand } = await import('./commands/diff.ts');
      return diffCommand(context, {
        inputs,
        years,
        failOn,
        format,
        ...readingOf(request.options),
      });
    }
    case 'explain': {
      const { plan, indicator, actuals } = request;
      const { year, asOf, draft = false } = request.options;
      const { explainCommand } = await import('./commands/explain.ts');
      const reading = readingOf(request.options);
      const asked = { plan, indicator, actuals, year, asOf, draft };
      return explainCommand(context, { ...asked, ...reading });
    }
    case 'template': {
      const { year, scope, output } = request.options;
      const { plan } = request;
      const { templateCommand } = await import('./commands/template.ts');
      return templateCommand(context, { plan, year, scope, output, plans });
    }
    case 'init':
      return (await import('./commands/init.ts')).initCommand(context, {
        head: { ...request.options, region: request.region },
        output: request.options.output,
        plans,
      });
    case 'import': {
      const { ref, encoding, output } = request.options;
      const { importCommand } = await import('./commands/import.ts');
      return importCommand(context, {
        table: request.table,
        head: request.options,
        ref,
        encoding,
        output,
        plans,
      });
    }
    case 'validate': {
      const { names } = request;
      const { format, maxWarnings, against, failOn } = request.options;
      const { validateCommand } = await import('./commands/validate.ts');
      return validateCommand(context, { names, format, maxWarnings, against, failOn, plans });
    }
    case 'verify': {
      const { report, files } = request;
      const { verifyCommand } = await import('./commands/verify.ts');
      return verifyCommand(context, { report, files, format: request.options.format, plans });
    }
    case 'list':
      return (await import('./commands/look-up.ts')).listCommand(context, { plans });
    case 'show':
      return (await import('./commands/look-up.ts')).showCommand(context, {
        plan: request.plan,
        year: request.options.year,
        scope: request.options.scope,
        plans,
      });
  }
}

/** With an error in its input there is no verdict: everything that is wrong is said, and exit 2. */
function reportFaults(context: Context, { findings, draft }: FaultyInput): number {
  const { io, forStderr, messages } = context;
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  io.stderr.write(renderFindingsText(findings, forStderr));
  if (hasErrors(findings)) complain(context, messages.cli.noVerdict(errors));
  if (draft === 'possible') remark(context, messages.cli.draftHint());
  if (draft === 'refused') remark(context, messages.cli.draftRefused());
  return EXIT.couldNotCheck;
}

async function contextFor(io: Io, options: CommonOptions, explicit: boolean): Promise<Context> {
  const language = languageOf(options.lang, io.env);
  const forOutput = async (output: Output): Promise<RenderOptions> => {
    const width = output.isTerminal ? Math.min(output.columns ?? USUAL_WIDTH, WIDEST) : USUAL_WIDTH;
    const common = { language, languageExplicit: explicit, width };
    const colour = wantsColour(options.color, io, output);
    return colour ? { ...common, paint: await painter() } : common;
  };
  return {
    io,
    messages: messagesIn(language),
    forStdout: await forOutput(io.stdout),
    forStderr: await forOutput(io.stderr),
  };
}
