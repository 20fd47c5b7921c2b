// Tests what the doctor says about messages that show none of AWS's words: the likely causes, and which of them hold on this machine.
import {expect, it} from 'vitest';
import {parsePrintedError} from '../../source/claude-code/printed-error.ts';
import type {OwnMessage} from '../../source/claude-code/printed-messages.ts';
import {checks} from '../../source/doctor/checks/index.ts';
import {explainMessage} from '../../source/doctor/explain/index.ts';
import {ownMessages} from '../../source/doctor/explain/own-messages.ts';
import {healthy} from './healthy.ts';
import {ownMessageRows} from './own-message-rows.ts';

it.each(ownMessageRows)('%s: %s', (message, text, home, cause) => {
	expect(parsePrintedError(text).own).toBe(message);
	const [first] = explainMessage(healthy(home), text);
	expect(first?.title).toBe(ownMessages[message].title);
	expect(first?.evidence?.split('\n')).toContain(cause);
	expect(first?.next[0]?.say).toBeTruthy();
});

it.each([
	['another program whose name begins alike', 'bash: aws-vault: command not found'],
	['another program hands it on', 'Error when retrieving credentials from custom-process: /bin/sh: 1: aws: not found'],
])('That the shell found no program is told only where it says so of this one: %s', (_, text) => {
	expect(parsePrintedError(text).own).toBeUndefined();
});

it('No step leads back to the doctor', () => {
	for (const [, text] of ownMessageRows) {
		const [first] = explainMessage(healthy(), text);
		expect(first?.next.map(({own}) => own)).not.toContain('doctor');
	}
});

it('Every message of Claude Code has a row here, and every check that it names exists', () => {
	const tested = ownMessageRows.map(([message]) => message);
	expect(
		Object.keys(ownMessages).filter((key) => key !== 'model-hidden' && !tested.includes(key as OwnMessage)),
	).toEqual([]);
	const ids = checks.map(({id}) => id);
	const named = Object.values(ownMessages).flatMap(({causes}) => causes.flatMap((cause) => cause.checks ?? []));
	expect(named.filter((id) => !ids.includes(id))).toEqual([]);
});

it('Without answers from AWS a cause that only AWS can tell is neither yes nor no', () => {
	const asked = {state: 'not asked', why: '--offline was given'} as const;
	const [first] = explainMessage(healthy({identity: asked}), "Bedrock didn't accept this API key");
	expect(first?.evidence).toContain('The key has expired: cannot tell');
});

it.each([
	[
		'Unable to locate credentials. You can configure credentials by running "aws login".',
		'There is no sign-in on this machine: ruled out',
	],
	[
		'Error when retrieving token from sso: Token has expired and refresh failed',
		'The SSO session has expired, or was never there: ruled out',
	],
	['The config profile (prod) could not be found', 'The AWS profile does not exist: found'],
	[
		"undefined is not an object (evaluating 'p.sso_region')",
		'The AWS profile names an SSO session that is not configured: ruled out',
	],
])('The causes of an error of the AWS CLI or its SDK are judged, too: %s', (text, cause) => {
	expect(explainMessage(healthy(), text)[0]?.evidence?.split('\n')).toContain(cause);
});
