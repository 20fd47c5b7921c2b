// What `doctor --explain` says of every message that is known: the messages that lead to it, then the finding as it is printed.
import {expect, test} from 'vitest';
import {explainMessage} from '../../source/doctor/explain/index.ts';
import type {Finding} from '../../source/finding.ts';
import {installed} from '../../source/invocation.ts';
import {reportLayout} from '../../source/output/report-layout.ts';
import {printable} from '../../source/printable.ts';
import {errorTexts} from '../bedrock/aws-errors/error-texts.ts';
import {refusalTexts} from '../bedrock/aws-errors/refusal-texts.ts';
import {healthy} from './healthy.ts';
import {ownMessageRows} from './own-message-rows.ts';

const {block} = reportLayout({columns: 80, home: '/home/user', colour: false, invocation: installed});

/** AWS's words stand in the heading already. */
const printed = (finding: Finding | undefined): string => {
	if (!finding) throw new Error('nothing is said');
	const {awsWords: _, ...rest} = finding;
	return block(rest).join('\n');
};

const noMoreNamed = 'us.anthropic.claude-opus-4-1-20250805-v1:0';

const asPrinted = (status: number | undefined, message: string) =>
	status === undefined ? message : `API Error: ${status} ${message}`;

/** Each finding once, below all messages that it answers. */
function grouped(rows: readonly (readonly [message: string, finding: Finding | undefined])[]): string {
	const messages = new Map<string, string[]>();
	for (const [message, finding] of rows) {
		const said = printed(finding);
		messages.set(said, [...(messages.get(said) ?? []), message]);
	}
	return [...messages]
		.map(([said, of]) => `${of.map((message) => `> ${printable(message)}`).join('\n')}\n\n${said}\n`)
		.join('\n');
}

test('every text of AWS, its SDK and the network is explained', async () => {
	const subject = healthy();
	const texts = [
		...refusalTexts.map(([, status, , message]) => asPrinted(status, message)),
		...errorTexts.map(([, {status, message}]) => asPrinted(status, message)),
	];
	const rows = [...new Set(texts)].map((text) => [text, explainMessage(subject, text)[0]] as const);
	await expect(grouped(rows)).toMatchFileSnapshot('texts/explained.txt');
});

test("every message of Claude Code's own is explained, where nothing is wrong and where something is", async () => {
	const rows = ownMessageRows.flatMap(([, text, home]) =>
		[healthy(), healthy(home)].map((subject) => [text, explainMessage(subject, text)[0]] as const),
	);
	const removed = `There's an issue with the selected model (${noMoreNamed}). It may not exist or you may not have access to it. Run --model to pick a different model.`;
	rows.push([removed, explainMessage(healthy(), removed)[0]]);
	await expect(grouped(rows)).toMatchFileSnapshot('texts/explained-own-messages.txt');
});
