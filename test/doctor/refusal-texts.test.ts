// What the doctor finds where a call of the primary model is refused: the messages of AWS, then the finding as it is printed.
import {expect, test} from 'vitest';
import {diagnose} from '../../source/doctor/diagnose.ts';
import {isFound} from '../../source/finding.ts';
import {installed} from '../../source/invocation.ts';
import {reportLayout} from '../../source/output/report-layout.ts';
import {printable} from '../../source/printable.ts';
import {errorTexts} from '../bedrock/aws-errors/error-texts.ts';
import {refusalTexts} from '../bedrock/aws-errors/refusal-texts.ts';
import {healthy, probeRefused} from './healthy.ts';

const {block} = reportLayout({columns: 80, home: '/home/user', colour: false, invocation: installed});

const answers = [
	...refusalTexts.map(([, status, name, message]) => ({status, name, message})),
	...errorTexts.map(([, {status, name = 'Error', message}]) => ({status, name, message})),
];

test('every refusal of a call is put into words, with what to do', async () => {
	const messages = new Map<string, Set<string>>();
	for (const {status, name, message} of answers) {
		if (status === undefined) continue;
		const found = diagnose(healthy(probeRefused(message, status, name))).filter(isFound);
		// AWS's words stand in the heading already.
		for (const {awsWords: _, ...finding} of found) {
			const text = block({...finding, evidence: ''}).join('\n');
			messages.set(text, (messages.get(text) ?? new Set()).add(`> ${status} ${name}: ${printable(message)}`));
		}
	}
	const texts = [...messages].map(([text, of]) => `${[...of].slice(0, 3).join('\n')}\n\n${text}\n`);
	await expect(texts.join('\n')).toMatchFileSnapshot('texts/refusals.txt');
});
