// The set-up with `--yes`: how it ends, and that the notes of `--json` are those of the screen.
import {describe, expect, test} from 'vitest';
import {setUp} from './run-set-up.ts';

const notesIn = (out: string) => (JSON.parse(out) as {notes: string[]}).notes;

describe('the notes of --json', () => {
	test('begin with what is refused', async () => {
		const {out} = await setUp('haiku-denied', '--json', '--force', '--write', 'settings');
		expect(notesIn(out)).toMatchInlineSnapshot(`
			[
			  "haiku will not work yet. Your identity policy does not allow the call in us-east-2, where this profile may route requests.",
			  "Requests may be processed in us-east-1, us-east-2, us-west-2.",
			  "Turns and subagents use platform opus, and background work platform haiku. In auto mode, every command that has to be checked costs about 10 short calls of platform sonnet. /model also offers Fable, which was not chosen: if it is picked, Claude Code calls a profile of AWS's own.",
			  "How many tokens per minute the account may use is not known: servicequotas:ListServiceQuotas is refused, so it was not checked whether a first turn fits.",
			  "Claude Code gets its credentials from a command. The tools that it starts see neither an AWS profile nor keys, only AWS_REGION us-west-2.",
			  "Claude Code sessions that are running use the new settings at once.",
			  "Models chosen with /model will not be remembered, because ANTHROPIC_MODEL is fixed.",
			]
		`);
	});

	test('say what was not proven, what colleagues see, and when a new terminal is needed', async () => {
		const shared = await setUp('healthy', '--json', '--no-probe', '--settings', 'project', '--write', 'settings');
		expect(notesIn(shared.out)).toMatchInlineSnapshot(`
			[
			  "Access is not proven: no model was called.",
			  "Requests may be processed in us-east-1, us-east-2, us-west-2.",
			  "Turns and subagents use platform opus, and background work platform haiku. In auto mode, every command that has to be checked costs about 10 short calls of platform sonnet. /model also offers Fable, which was not chosen: if it is picked, Claude Code calls a profile of AWS's own.",
			  "Tokens per minute: Opus 5.5 30,000,000 (one turn reserves about 148,000), Sonnet 5.5 6,000,000 (148,000), Haiku 4.5 6,000,000 (52,000).",
			  "Colleagues will see and use all of ~/.claude/settings.json. Your AWS profile is not in it: each of them sets AWS_PROFILE.",
			  "Nothing that is written names your AWS profile: run export AWS_PROFILE='dev' before claude, or write to the shell as well.",
			  "The tools that Claude starts, such as aws and terraform, inherit AWS_PROFILE dev and AWS_REGION us-west-2.",
			  "Claude Code sessions that are running use the new settings at once.",
			  "Models chosen with /model will not be remembered, because ANTHROPIC_MODEL is fixed.",
			]
		`);
		const inShell = await setUp('healthy', '--json', '--no-probe', '--shell', 'bash', '--write', 'shell');
		expect(notesIn(inShell.out)).toContain(
			'Open a new terminal before you start claude: a shell reads its start-up file only when it starts.',
		);
	});

	test('name the inference profile that is only one of many, with its tags', async () => {
		const {out} = await setUp('many-profiles', '--json', '--no-probe', '--dry-run');
		expect(notesIn(out)).toContain(
			'team 0001 opus is one of 667 application profiles of Opus 5.5 in your account that are equally suitable, the first by name. Its tags: team=team-0001. Costs are booked on the one that you choose.',
		);
	});
});

test('the log says where each value comes from and ends as the wizard does', async () => {
	const {code, out} = await setUp('healthy', '--write', 'settings,dotenv');
	expect(code).toBe(0);
	expect(out).toMatchInlineSnapshot(`
		"~/.config/claude-bedrock-setup/bedrock.env   new, readable by you only
		~/.claude/settings.json                      new, readable by you only

		CLAUDE_CODE_USE_BEDROCK          1   switches Bedrock on
		AWS_REGION                       us-west-2   your AWS profile's region
		ANTHROPIC_MODEL                  arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/daskjhc4cf22   platform opus · suggested: your newest Opus
		ANTHROPIC_DEFAULT_OPUS_MODEL     arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/daskjhc4cf22   platform opus · suggested: your primary model
		ANTHROPIC_DEFAULT_SONNET_MODEL   arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/h2wktwmkxupn   platform sonnet · suggested: your newest Sonnet
		ANTHROPIC_DEFAULT_HAIKU_MODEL    arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/t31o6a8q331i   platform haiku · suggested: your newest Haiku
		awsCredentialExport              aws configure export-credentials --profile dev || { aws sso login --profile dev >&2 && aws configure export-credentials --profile dev; }   suggested: tried here, and it works
		note: Requests may be processed in us-east-1, us-east-2, us-west-2.
		note: Turns and subagents use platform opus, and background work platform haiku. In auto mode, every command that has to be checked costs about 10 short calls of platform sonnet. /model also offers Fable, which was not chosen: if it is picked, Claude Code calls a profile of AWS's own.
		note: Tokens per minute: Opus 5.5 30,000,000 (one turn reserves about 148,000), Sonnet 5.5 6,000,000 (148,000), Haiku 4.5 6,000,000 (52,000).
		note: Claude Code gets its credentials from a command. The tools that it starts see neither an AWS profile nor keys, only AWS_REGION us-west-2.
		note: The settings file overrides the shell variables. Claude Code sessions that are running use it at once.
		note: Models chosen with /model will not be remembered, because ANTHROPIC_MODEL is fixed.

		✔ Written. Claude Code will use platform opus in us-west-2.

		  Start it           claude
		  See it work        /status inside Claude Code
		  Something wrong?   claude-bedrock-setup doctor
		  Take it back       claude-bedrock-setup undo

		Written to
		  ~/.config/claude-bedrock-setup/bedrock.env
		  ~/.claude/settings.json

		Claude Code sessions that are running use the new settings at once.
		"
	`);
});

test('models that are refused for the same reason are named together, and each step is said once', async () => {
	const {code, err} = await setUp('claude-cli-denied', '--write', 'settings');
	expect(code).toBe(1);
	const problem = err.slice(err.indexOf('error: '));
	expect(problem.match(/^ {2}primary, opus, sonnet, haiku: /gm)).toHaveLength(1);
	const hints = problem.match(/^hint: .*\n.*$/gm) ?? [];
	expect(new Set(hints).size).toBe(hints.length);
});

test.each([
	['--caching', 'off'],
	['--caching', 'off:haiku'],
	['--cache-ttl', '1h'],
	['--settings', 'project'],
])('what is asked after the proof of access leaves it proven: %s %s', async (...words) => {
	const {out} = await setUp('healthy', '--json', '--write', 'settings', ...words);
	const {findings} = JSON.parse(out) as {findings: {id: string; status: string}[]};
	expect(findings).toMatchObject([{id: 'access', status: 'ok'}]);
});
