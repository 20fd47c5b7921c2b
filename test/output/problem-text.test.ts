// Problems and findings as text: what went wrong, because of what, and every next step with its command.
import {describe, expect, test} from 'vitest';
import {installed} from '../../source/invocation.ts';
import {findingText} from '../../source/output/finding-text.ts';
import {problemText} from '../../source/output/problem-text.ts';
import {Problem} from '../../source/problem.ts';

describe('problemText', () => {
	test('title, cause and next steps stand on lines of their own, commands in one piece', () => {
		const problem = new Problem({
			code: 'sso-session-expired',
			title: 'The SSO session corp has expired',
			because: 'it ended an hour ago\nAWS said no',
			next: [
				{say: 'sign in again', run: 'aws sso login --profile dev'},
				{say: 'or start over', own: ''},
				{say: 'or wait'},
				{say: 'put this into the file', run: 'export A=1\nexport B=2'},
			],
		});
		expect(problemText(problem, installed)).toMatchInlineSnapshot(`
			"error: The SSO session corp has expired
			  it ended an hour ago
			  AWS said no
			hint: sign in again
			  aws sso login --profile dev
			hint: or start over
			  claude-bedrock-setup
			hint: or wait
			hint: put this into the file
			export A=1
			export B=2"
		`);
	});

	test('nothing from outside moves the cursor', () => {
		const problem = new Problem({
			code: 'odd',
			title: 'a\u001B[2Jb',
			because: 'c\rd',
			next: [{say: 'e\u0007', run: 'f\u001B'}],
		});
		for (const control of ['\u0007', '\r', '\u001B']) expect(problemText(problem, installed)).not.toContain(control);
	});
});

describe('findingText', () => {
	test('the symbol says how bad it is; cause and steps follow', () => {
		const finding = {
			id: 'access-identity-policy',
			title: 'haiku: refused by your identity policy',
			because: 'AWS said no\ntwice',
			next: [{say: 'give your administrator the permission', own: 'policy --missing'}],
		};
		expect(
			(['fail', 'warn', 'unknown', 'ok'] as const)
				.map((status) => findingText({...finding, status}, installed))
				.join('\n'),
		).toMatchInlineSnapshot(`
			"✘ haiku: refused by your identity policy
			  AWS said no
			  twice
			  give your administrator the permission: claude-bedrock-setup policy --missing
			⚠ haiku: refused by your identity policy
			  AWS said no
			  twice
			  give your administrator the permission: claude-bedrock-setup policy --missing
			? haiku: refused by your identity policy
			  AWS said no
			  twice
			  give your administrator the permission: claude-bedrock-setup policy --missing
			✔ haiku: refused by your identity policy
			  AWS said no
			  twice
			  give your administrator the permission: claude-bedrock-setup policy --missing"
		`);
	});
});
