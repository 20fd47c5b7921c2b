// What commands print in whole runs: in accounts where something is missing, and where a command cannot do what was asked.
import {expect, test} from 'vitest';
import {runMain} from '../run-main.ts';
import {startTestWorld, type TestWorld} from '../test-world.ts';

async function run({home, environment, aws}: TestWorld, line: string): Promise<string> {
	const place = {home, environment, simulatedAws: aws.url};
	const {code, out, err} = await runMain(place, line.split(' '), {version: '1.2.3', columns: 80});
	const text = `$ claude-bedrock-setup ${line}\n${out}--- on stderr ---\n${err}--- exit code ${code} ---\n`;
	return (
		text
			// What is being done is told after a moment, so it depends on the time.
			.replaceAll(/^.* \.\.\.\n/gm, '')
			.replaceAll(/^requests: .*$/gm, 'requests: COUNTS')
			.replaceAll(home, '/home/me')
			.replaceAll(/127\.0\.0\.1:\d+/g, '127.0.0.1:PORT')
			.replaceAll(/\b[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}\b/g, 'REQUEST-ID')
			.replaceAll(/\d+ h( \d+ min)? left/g, '7 h left')
			.replaceAll(/ in \d+(\.\d+)? ?m?s\b/g, ' in TIME')
	);
}

const yes = '--yes --no-shell';

/** One after the other in the same home. */
const runs: Readonly<Record<string, readonly string[]>> = {
	healthy: [
		'--no-shell',
		`${yes} --write settings --dry-run`,
		`${yes} --write settings,dotenv`,
		`switch eu-central-1 ${yes}`,
		`switch eu-central-1 --no-shell`,
		'env --offline',
		'env --format sh --offline',
		'policy --no-shell --format terraform',
		'policy --no-shell --format cloudformation',
		'policy --no-shell --all-claude',
		'policy --no-shell --all-claude --missing',
		'policy --no-shell --missing',
		'policy --no-shell --subscribe',
		'policy --account 1234 --region us-west-2',
		'policy --account 123456789012',
		'policy --no-shell --format yaml',
		'undo --dry-run',
		'undo',
		'undo --yes',
		'off --dry-run',
		'off --yes',
		'undo --yes',
		'off --yes',
		'doctor --no-shell',
		'doctor --explain - --no-shell',
		'doctor --fix --no-shell',
		`${yes} --offline --region us-west-2 --dry-run`,
		`${yes} --no-probe --dry-run`,
		'doctor --no-shell --prove-caching --offline',
		'doctor --no-shell --explain Throttled',
		'policy --offline',
		'policy --no-shell --region us-west-2 --offline',
		`${yes} --write none`,
		'off',
		'--json --no-shell',
		'nothing-like-it --json',
	],
	'no-credentials': [yes, 'policy --no-shell', 'env', 'doctor --no-shell'],
	'no-access': [yes, `${yes} --force --write settings`, 'policy --no-shell --missing', 'doctor --no-shell'],
	'list-denied': [yes, 'doctor --no-shell'],
	'haiku-denied': [yes, `${yes} --force --write settings`, 'doctor --no-shell --verbose'],
	marketplace: [yes, `${yes} --force --write settings`],
	'use-case-form': [yes],
	'expired-sso': [yes, 'switch us-east-1 --yes --no-shell'],
	'simulator-too-strict': [yes],
	'simulator-disagrees': [yes],
	'deleted-profile': [yes],
	'daily-quota': [yes],
	'first-use': [yes],
	'no-iam-rights': [yes],
	rcp: [yes],
	'vpc-endpoint': [yes],
	boundary: [yes],
	root: [yes, 'policy --no-shell'],
	federated: [yes],
	'api-key': [`${yes} --write settings,dotenv`, `${yes} --write settings --no-probe`],
	'api-key-short': [yes, 'policy --no-shell'],
	govcloud: [yes, `${yes} --region us-east-1`],
	'nothing-yet': [yes, `${yes} --region cn-north-1`],
};

test.each(Object.entries(runs))('what is printed in the world %s', async (world, lines) => {
	const on = await startTestWorld(world, {PATH: '/nowhere'});
	const texts: string[] = [];
	for (const line of lines) texts.push(await run(on, line));
	await expect(texts.join('\n')).toMatchFileSnapshot(`texts/runs-${world}.txt`);
});
