// What a program must never do, whatever it meets.
import {hostileMark} from '../faults/spoilt-answers.ts';
import type {Watched} from './program.ts';

const mostMegabytes = 300;
const exitCodes = [0, 1, 2, 129, 130, 143];

/** What the AWS CLI says while it has the terminal. */
const ofAwsCli = /^(If the browser does not open|aws: )/;

/** A command to be copied, or an ARN, stands whole on its line, however long it is. */
const mayBeFolded = /^\s*((\$ )?(npx |claude-bedrock-setup |aws |export |unset |curl )|([✔⚠✘?] +)?\S+$)/;

/** Keys that were typed before anybody read them: the terminal itself writes them, in front of what comes next. */
const echoedKeys = /\^\[/;

/**
 * @param wasResized the terminal has folded by itself what was drawn for another width
 * @param isEchoed the terminal shows what is typed, wherever it stands then
 * @returns a sentence for each; none where all is as it should be
 */
export function troublesOf(
	{code, stdout, stderr, megabytes, screen}: Watched,
	{wasResized = false, isEchoed = false} = {},
): string[] {
	const output = stdout + stderr;
	const folded = (wasResized || isEchoed ? [] : (screen?.rows ?? [])).find(
		({text, isFolded}) => isFolded && ![mayBeFolded, echoedKeys, ofAwsCli].some((pattern) => pattern.test(text)),
	);
	const obeyed = hostileParts.filter((part) => output.includes(part));
	return [
		...(exitCodes.includes(code) ? [] : [`exit code ${code}`]),
		...(/fault of claude-bedrock-setup/.test(output) ? [`an error of its own: ${excerpt(output)}`] : []),
		...(/\n\s+at .*:\d+:\d+/.test(output) ? [`a stack trace: ${excerpt(output)}`] : []),
		...(megabytes > mostMegabytes ? [`${megabytes} MB`] : []),
		...(screen && !screen.cursorIsVisible ? ['the cursor stays hidden'] : []),
		...(folded ? [`a line wider than the terminal: ${folded.text}`] : []),
		...obeyed.map((part) => `hostile text reaches the output: ${JSON.stringify(part)}`),
	];
}

/** The parts of a hostile name that this program itself never prints. */
const hostileParts = [hostileMark.slice(0, 10), '\u0007', '\u0000', '\u009B5m', '\u202Emoc', '\u2066'];

const excerpt = (output: string) => output.slice(-600);
