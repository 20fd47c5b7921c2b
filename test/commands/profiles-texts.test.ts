// What `profiles` prints: what is listed, asked, created, deleted and refused, in accounts where it works and where it does not.
import {expect, test} from 'vitest';
import {runProfiles} from '../../source/commands/profiles/index.ts';
import {readCommandLine} from '../../source/commands/read-command-line.ts';
import {typedCommand} from '../../source/commands/typed-command.ts';
import {installed} from '../../source/invocation.ts';
import {problemText} from '../../source/output/problem-text.ts';
import {Problem} from '../../source/problem.ts';
import {type Confirmation, confirmScreen} from '../../source/wizard/choices/confirm.ts';
import {fixedScreen} from '../../source/wizard/fixed-screen.ts';
import {openWizardStore} from '../../source/wizard/wizard-store.ts';
import {quietContext} from '../quiet-context.ts';
import {startTestWorld, type TestWorld} from '../test-world.ts';
import {frames} from '../wizard/whole-screens.ts';

/** What a person does: the answer to the question, and when the run is interrupted. */
type Person = {
	/** Absent: there is no terminal. */
	readonly says?: 'yes' | 'no';
	/** Presses Ctrl+C when this is being done. */
	readonly interrupts?: string;
	/** Looks at what is being done. */
	readonly watches?: (text: string) => void;
};

/** The question as it is on the screen, then what is printed. */
async function run({ports}: TestWorld, typed: string, {says, interrupts, watches}: Person = {}): Promise<string> {
	const words = ['profiles', ...typed.split(' ').filter(Boolean)];
	const line = readCommandLine(words);
	const invocation = {...installed, words, typed: typedCommand(line)};
	const interrupt = new AbortController();
	let [asked, out, err] = ['', '', ''];
	const context = {
		...quietContext,
		progress: {
			...quietContext.progress,
			show: ({text}: {readonly text: string}) => {
				watches?.(text);
				if (text === interrupts) interrupt.abort();
			},
		},
		askToConfirm: async (confirmation: Confirmation) => {
			const store = openWizardStore(fixedScreen(confirmScreen(confirmation)), () => undefined);
			asked = `${frames(store, '/home', 1)}\n--- the answer: ${says} ---\n`;
			store.close();
			return says === 'yes';
		},
		terminal: says !== undefined,
		invocation,
		out: (text: string) => {
			out += text;
		},
		err: (text: string) => {
			err += text;
		},
	};
	const code = await runProfiles(line, ports, context as never, interrupt.signal).catch((error: unknown) => {
		if (!(error instanceof Problem)) throw error;
		err += `${problemText(error, invocation)}\n`;
		return error.usage ? 2 : 1;
	});
	const heading = `$ claude-bedrock-setup ${words.join(' ')}${interrupts ? `   (Ctrl+C at: ${interrupts})` : ''}`;
	return `${heading}\n${asked}${out}--- on stderr ---\n${err}--- exit code ${code} ---\n`.replaceAll(
		/\b[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}\b/g,
		'REQUEST-ID',
	);
}

const opus = '--opus us.anthropic.claude-opus-5-5';
const three = `${opus} --sonnet us.anthropic.claude-sonnet-5-5 --haiku us.anthropic.claude-haiku-4-5-20251001-v1:0`;
const foreign = 'arn:aws:bedrock:us-west-2:123456789012:application-inference-profile';

const printed = `create --no-shell --tag team=alpha --region us-west-2 --format`;

/** One after the other in the same account. */
const runs: Readonly<Record<string, readonly (readonly [typed: string, person?: Person])[]>> = {
	healthy: [
		['--no-shell'],
		['delete', {says: 'yes'}],
		['delete --name-prefix team', {says: 'yes'}],
		[`create ${opus} --tag team=alpha --dry-run`],
		[`create ${opus} --tag team=alpha`, {says: 'no'}],
		[`create ${opus} --tag team=alpha`, {says: 'yes'}],
		[`create ${three} --tag team=alpha`, {says: 'yes'}],
		[`create ${three} --tag team=alpha`, {says: 'yes'}],
		['--no-shell'],
		['delete --name-prefix claude-code-opus', {says: 'no'}],
		['delete --dry-run'],
		['delete', {says: 'yes', interrupts: 'Deleting claude-code-sonnet-5-5'}],
		['delete', {says: 'yes'}],
		[`delete ${foreign}/nothinglike1 --yes`],
		[`delete ${foreign}/nothinglike1 ${foreign}/daskjhc4cf22 --yes`],
		[`create ${three}`, {says: 'yes', interrupts: 'Creating claude-code-sonnet-5-5'}],
		['delete', {says: 'yes', interrupts: 'Deleting claude-code-opus-5-5'}],
		[`${printed} terraform ${opus}`],
		[`${printed} terraform ${opus} --json`],
		[`${printed} aws-cli ${opus} --account 999999999999`],
		[`${printed} aws-cli ${opus} --account 1234`],
		[`${printed} aws-cli ${opus} --offline`],
		[`create --no-shell --format cloudformation ${opus} --account 999999999999`],
	],
	'create-denied': [[`create ${three} --yes`]],
	'profile-quota': [[`create ${three} --yes`]],
	'profile-conflict': [[`create ${three} --yes`]],
	'list-denied': [
		['--no-shell'],
		[`create ${opus} --dry-run`],
		[`create ${opus}`, {says: 'no'}],
		[`create ${opus} --yes`],
		['delete --yes'],
	],
	'global-only': [['--no-shell'], [`create ${opus} --yes`]],
	'nothing-yet': [['--no-shell']],
	'no-credentials': [['--no-shell'], [`create ${opus} --yes`]],
};

test.each(Object.entries(runs))('what profiles prints in the world %s', async (world, lines) => {
	const on = await startTestWorld(world, {PATH: '/nowhere'});
	const texts: string[] = [];
	for (const [typed, person] of lines) texts.push(await run(on, typed, person));
	await expect(texts.join('\n')).toMatchFileSnapshot(`texts/profiles-${world}.txt`);
});

/** An account in which the tags of profiles may not be read. */
function withoutTags(on: TestWorld): TestWorld {
	const refusal = new Problem({
		code: 'access-denied',
		title: 'Your identity policy does not allow bedrock:ListTagsForResource',
		next: [{say: 'Ask your administrator to add the missing permission'}],
	});
	return {...on, ports: {...on.ports, account: {...on.ports.account, tags: () => Promise.reject(refusal)}}};
}

test('where tags may not be read, the list says that they are missing, and nothing is deleted', async () => {
	const on = withoutTags(await startTestWorld('healthy', {PATH: '/nowhere'}));
	const texts = [
		await run(on, '--no-shell'),
		await run(on, `create ${opus} --dry-run`),
		await run(on, `create ${opus}`, {says: 'no'}),
		await run(on, 'delete --yes'),
	];
	await expect(texts.join('\n')).toMatchFileSnapshot('texts/profiles-without-tags.txt');
});

test.each([
	['one of several', three, 1],
	['two of several', three, 2],
	['the only one', opus, 1],
])(
	'before %s with which Claude Code is set up is deleted, it is said that its calls fail then',
	async (which, models, count) => {
		const on = await startTestWorld('healthy', {PATH: '/nowhere'});
		const created = await run(on, `create ${models} --yes`);
		const arns = created.match(/arn:\S+(?=\n✔|\n---)/g) ?? [];
		const names = ['ANTHROPIC_DEFAULT_OPUS_MODEL', 'ANTHROPIC_DEFAULT_SONNET_MODEL'].slice(0, count);
		const env = Object.fromEntries(names.map((name, at) => [name, arns[at]]));
		await on.writeFile('.claude/settings.json', JSON.stringify({env: {CLAUDE_CODE_USE_BEDROCK: '1', ...env}}));
		const texts = [await run(on, '--no-shell'), await run(on, 'delete', {says: 'yes'})];
		await expect(texts.join('\n')).toMatchFileSnapshot(`texts/profiles-in-use-${which.replaceAll(' ', '-')}.txt`);
	},
);

/** Before AWS or the machine is asked anything. */
const refusals = [
	`create ${opus} --name-prefix team.a`,
	`create ${opus} --tag team`,
	`create ${opus} --tag team=a,b`,
	`create ${opus} --tag team=a --tag team=b`,
	'create --tag team=a',
	'create --model opus',
	`create --opus ${foreign}/daskjhc4cf22`,
	'create --opus claude-opus-5-5',
	`create ${opus} --format yaml`,
	`create ${opus} --account 123456789012`,
	`create ${opus} --offline`,
	'delete',
	'delete --json --yes --dry-run opus',
	'--tag a=b',
	'delete --tag a=b',
	`delete --yes ${opus}`,
	'--name-prefix team',
	`create ${foreign}/daskjhc4cf22 ${opus}`,
	'remove',
];

test('what profiles refuses at once', async () => {
	const nowhere = {ports: {}} as TestWorld;
	const texts: string[] = [];
	for (const typed of refusals) texts.push(await run(nowhere, typed));
	await expect(texts.join('\n')).toMatchFileSnapshot('texts/profiles-refused.txt');
});

test('what is being done is said, from the first look at application profiles on', async () => {
	const on = await startTestWorld('healthy', {PATH: '/nowhere'});
	const texts: string[] = [];
	for (const typed of ['--no-shell', `create ${opus} --yes`, 'delete --yes']) {
		const steps: string[] = [];
		await run(on, typed, {watches: (text) => steps.push(text)});
		texts.push(`profiles ${typed}`, ...steps.slice(steps.findIndex((step) => / application profiles/.test(step))), '');
	}
	expect(texts.join('\n')).toMatchInlineSnapshot(`
		"profiles --no-shell
		Asking us-west-2 for its application profiles
		Reading tags: 1 of 3
		Reading tags: 2 of 3
		Reading tags: 3 of 3

		profiles create --opus us.anthropic.claude-opus-5-5 --yes
		Looking for application profiles that fit
		Reading tags: 1 of 1
		Creating claude-code-opus-5-5

		profiles delete --yes
		Looking for application profiles with the tag created-by=claude-bedrock-setup
		Reading tags: 1 of 4
		Reading tags: 2 of 4
		Reading tags: 3 of 4
		Reading tags: 4 of 4
		Deleting claude-code-opus-5-5
		"
	`);
});
