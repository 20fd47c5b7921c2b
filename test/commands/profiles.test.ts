// What `profiles` refuses at once, before AWS or the machine is asked anything; and its text for another account.
import {describe, expect, test} from 'vitest';
import {runProfiles} from '../../source/commands/profiles/index.ts';
import {readCommandLine} from '../../source/commands/read-command-line.ts';
import {typedCommand} from '../../source/commands/typed-command.ts';
import {installed} from '../../source/invocation.ts';
import {quietContext} from '../quiet-context.ts';
import {startTestWorld} from '../test-world.ts';

const opus = ['--opus', 'us.anthropic.claude-opus-5-5'];
const arn = 'arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/daskjhc4cf22';

async function run(words: readonly string[], ports: unknown = {}) {
	const line = readCommandLine(['profiles', ...words]);
	let out = '';
	const context = {
		...quietContext,
		invocation: {...installed, words: ['profiles', ...words], typed: typedCommand(line)},
		out: (text: string) => {
			out += text;
		},
		err: () => undefined,
	};
	const code = await runProfiles(line, ports as never, context as never, new AbortController().signal);
	return {code, out};
}

describe('refused at once', () => {
	test.each([
		['a name that AWS does not take', ['create', ...opus, '--name-prefix', 'team.a'], 'bad-profile-name'],
		['a tag without a value', ['create', ...opus, '--tag', 'team'], 'bad-tag'],
		['a tag with two values', ['create', ...opus, '--tag', 'team=a', '--tag', 'team=b'], 'bad-tag'],
		['no model', ['create', '--tag', 'team=a'], 'no-source'],
		['a tier as the only model', ['create', '--model', 'opus'], 'no-source'],
		['an application profile as the source', ['create', '--opus', arn], 'source-not-copyable'],
		['a model id of Anthropic', ['create', '--opus', 'claude-opus-5-5'], 'pin-anthropic-id'],
		['a format that is none', ['create', ...opus, '--format', 'yaml'], 'bad-format'],
		['another account without a format', ['create', ...opus, '--account', '123456789012'], 'bad-flags'],
		['creating without a call to AWS', ['create', ...opus, '--offline'], 'offline'],
		['deleting where nobody can be asked', ['delete'], 'not-asked'],
		['a word that is no ARN', ['delete', '--yes', 'opus'], 'bad-arn'],
		['a flag of create in the list', ['--tag', 'a=b'], 'bad-flags'],
		['a model in delete', ['delete', '--yes', ...opus], 'bad-flags'],
		['an ARN in create', ['create', arn, ...opus], 'bad-flags'],
		['an action that is none', ['remove'], 'bad-flags'],
	])('%s', async (_, words, code) => {
		await expect(run(words)).rejects.toMatchObject({code, usage: true});
	});
});

test.each(['terraform', 'cloudformation', 'aws-cli'])('%s for another account asks AWS nothing', async (format) => {
	const {ports, aws} = await startTestWorld('healthy');
	const words = ['create', '--format', format, '--account', '999999999999', '--region', 'eu-central-1'];
	await expect(run([...words, ...opus], ports)).rejects.toMatchObject({code: 'pin-unknown', usage: true});
	const {code, out} = await run([...words, '--opus', 'eu.anthropic.claude-opus-5-5'], ports);
	expect(code).toBe(0);
	expect(out).toContain('arn:aws:bedrock:eu-central-1:999999999999:inference-profile/eu.anthropic.claude-opus-5-5');
	expect(aws.requests).toEqual([]);
});
