// The command `policy` with what it prints on both streams, in accounts that may and may not be asked.
import {describe, expect, test} from 'vitest';
import {runPolicy} from '../../source/commands/policy/index.ts';
import {readCommandLine} from '../../source/commands/read-command-line.ts';
import {typedCommand} from '../../source/commands/typed-command.ts';
import type {Ports} from '../../source/conversation/query.ts';
import {installed} from '../../source/invocation.ts';
import {policyToAskFor} from '../../source/output/policy-to-ask-for.ts';
import {Problem} from '../../source/problem.ts';
import {headedProblem} from '../problem-texts.ts';
import {quietContext} from '../quiet-context.ts';
import {startTestWorld} from '../test-world.ts';

const policy = async (world: string, ...words: string[]) => policyIn((await startTestWorld(world)).ports, ...words);

async function policyIn(ports: Ports, ...words: string[]) {
	const line = readCommandLine(['policy', ...words]);
	let [out, err] = ['', ''];
	const context = {
		...quietContext,
		invocation: {...installed, words: ['policy', ...words], typed: typedCommand(line)},
		out: (text: string) => {
			out += text;
		},
		err: (text: string) => {
			err += text;
		},
	};
	const code = await runPolicy(line, ports, context as never, new AbortController().signal);
	return {code, out, err};
}

/** What a person reads where the command ends with a Problem. */
async function refused(world: string | Ports, ...words: string[]): Promise<string> {
	const ports = typeof world === 'string' ? (await startTestWorld(world)).ports : world;
	const problem = await policyIn(ports, ...words).then(
		() => undefined,
		(error: unknown) => error,
	);
	if (!(problem instanceof Problem)) throw problem;
	const line = readCommandLine(['policy', ...words]);
	return headedProblem(problem.usage ? 'usage' : 'failure', problem, {
		...installed,
		words: ['policy', ...words],
		typed: typedCommand(line),
	});
}

const sids = (out: string) =>
	(JSON.parse(out) as {Statement: {Sid: string; Resource: string[]}[]}).Statement.map(({Sid}) => Sid);

const models = ['opus-5-5', 'sonnet-5-5', 'haiku-4-5-20251001-v1:0'].map((name) => `us.anthropic.claude-${name}`);
const [opus = '', sonnet = '', haiku = ''] = models;
const everything = ['--region', 'us-west-2', '--model', 'opus', '--opus', opus, '--sonnet', sonnet, '--haiku', haiku];
const own = 'arn:aws:bedrock:us-west-2:123456789012:application-inference-profile';

describe('--deny-outside', () => {
	const regions = (out: string) =>
		(
			JSON.parse(out) as {Statement: {Sid: string; Condition?: {StringNotEquals?: Record<string, string[]>}}[]}
		).Statement.find(({Sid}) => Sid === 'DenyOutside')?.Condition?.StringNotEquals?.['aws:RequestedRegion'];

	test('refuses what the chosen profiles do not route to', async () => {
		const {code, out, err} = await policy('healthy', '--deny-outside');
		expect(code).toBe(0);
		expect(regions(out)).toEqual(['us-east-1', 'us-east-2', 'us-west-2']);
		expect(err).toMatchInlineSnapshot(`
			"This policy allows Claude Code to call platform opus (primary and Opus model), platform sonnet (Sonnet model) and platform haiku (Haiku model) in us-west-2 (suggested, since nothing is set up here), account 123456789012.
			The statement DenyOutside refuses calls of every Bedrock model outside of us-east-1, us-east-2 and us-west-2, whatever else allows them.
			It does not allow Fable, which /model also offers. To allow it, name an inference profile for it:
			  claude-bedrock-setup policy --deny-outside --fable <profile>
			Attach it to the permission set Dev in IAM Identity Center, as an inline policy, and provision the permission set again.
			Make it again after you switch to another region or choose another model.
			"
		`);
	});

	test('refuses what is outside of the geography of --stay-in', async () => {
		const {out} = await policy('healthy', '--deny-outside', '--stay-in', 'us', ...everything);
		expect(regions(out)).toEqual(['us-east-1', 'us-east-2', 'us-west-1', 'us-west-2']);
	});

	test('has nothing to refuse beside a global profile', async () => {
		const global = ['--opus', 'global.anthropic.claude-opus-5-5', '--model', 'opus'];
		expect(await refused('healthy', '--deny-outside', '--region', 'us-west-2', ...global)).toMatchInlineSnapshot(`
			"# usage
			error: A chosen inference profile may route to any region, so there is nothing outside to refuse
			hint: Say where requests have to stay
			  claude-bedrock-setup policy --deny-outside --region us-west-2 --opus global.anthropic.claude-opus-5-5 --model opus --stay-in <geography>
			"
		`);
	});

	test('refuses nothing where a chosen profile routes out of the geography of --stay-in', async () => {
		const words = ['--no-shell', '--deny-outside', '--account', '123456789012', ...everything];
		expect(await refused('healthy', ...words, '--stay-in', 'region')).toMatchInlineSnapshot(`
			"# usage
			error: A chosen inference profile may route out of us-west-2 (Oregon)
			  us-east-1, us-east-2
			hint: Choose inference profiles whose requests stay there
			"
		`);
		const global = ['--opus', 'global.anthropic.claude-opus-5-5', '--stay-in', 'us'];
		expect(await refused('healthy', ...words.slice(0, 4), '--region', 'us-west-2', ...global)).toMatchInlineSnapshot(`
			"# usage
			error: A chosen inference profile may route out of the US
			  It may route to any commercial region.
			hint: Choose inference profiles whose requests stay there
			"
		`);
	});
});

test('where AWS tells neither the profiles nor the account of a key, the account has to be named', async () => {
	const {ports} = await startTestWorld('api-key');
	const refusal = new Problem({code: 'access-denied', title: 'The key does not allow bedrock:ListInferenceProfiles'});
	const no = () => Promise.reject(refusal);
	const closed = {...ports, account: {...ports.account, inferenceProfiles: no, inferenceProfile: no}};
	const words = ['--no-shell', ...everything];
	expect(await refused(closed, ...words)).toMatchInlineSnapshot(`
		"# failure
		error: AWS did not say whose account this is
		  the ARN of an inference profile contains the account id
		hint: Name the account
		  claude-bedrock-setup policy --no-shell --region us-west-2 --model opus --opus us.anthropic.claude-opus-5-5 --sonnet us.anthropic.claude-sonnet-5-5 --haiku us.anthropic.claude-haiku-4-5-20251001-v1:0 --account <account id>
		"
	`);
	const more = await refused(closed, ...words, '--create-profiles');
	expect(more).toContain('error: AWS did not say whose account this is');
});

const tiersInEurope: Readonly<Record<string, string>> = {
	sonnet: 'sonnet-5-5',
	haiku: 'haiku-4-5-20251001-v1:0',
	subagent: 'opus-4-6-v1',
};

test('a policy that is too long for one is printed as several, and all are to be attached', async () => {
	const inEurope = ['model', 'opus', 'sonnet', 'haiku', 'subagent'].flatMap((role) => [
		`--${role}`,
		`eu.anthropic.claude-${tiersInEurope[role] ?? 'opus-5-5'}`,
	]);
	const {err} = await policy('healthy', '--no-shell', '--create-profiles', '--region', 'eu-central-1', ...inEurope);
	expect(err).toMatchInlineSnapshot(`
		"This policy allows Claude Code to call eu opus 5.5 (primary and Opus model), eu sonnet 5.5 (Sonnet model), eu haiku 4.5 (Haiku model) and eu opus 4.6 (subagent model) in eu-central-1, account 123456789012.
		It also allows what profiles create and profiles delete do: create application profiles from these models, tag them, and delete those with the tag created-by=claude-bedrock-setup.
		It does not allow Fable, which /model also offers. To allow it, name an inference profile for it:
		  claude-bedrock-setup policy --no-shell --create-profiles --region eu-central-1 --model eu.anthropic.claude-opus-5-5 --opus eu.anthropic.claude-opus-5-5 --sonnet eu.anthropic.claude-sonnet-5-5 --haiku eu.anthropic.claude-haiku-4-5-20251001-v1:0 --subagent eu.anthropic.claude-opus-4-6-v1 --fable <profile>
		It is too long for one managed policy: attach both.
		Attach it to the permission set Dev in IAM Identity Center, as an inline policy, and provision the permission set again.
		Make it again after you switch to another region or choose another model.
		"
	`);
});

test('with --read-quotas it allows reading quotas, and says for what', async () => {
	const {out, err} = await policy('healthy', '--no-shell', '--read-quotas', ...everything);
	expect(sids(out)).toContain('ReadQuotas');
	expect(err).toMatchInlineSnapshot(`
		"This policy allows Claude Code to call us opus 5.5 (primary and Opus model), us sonnet 5.5 (Sonnet model) and us haiku 4.5 (Haiku model) in us-west-2, account 123456789012.
		It also allows reading the quotas of the account, which Claude Code never does: set-up and doctor show with them whether a turn fits.
		It does not allow Fable, which /model also offers. To allow it, name an inference profile for it:
		  claude-bedrock-setup policy --no-shell --read-quotas --region us-west-2 --model opus --opus us.anthropic.claude-opus-5-5 --sonnet us.anthropic.claude-sonnet-5-5 --haiku us.anthropic.claude-haiku-4-5-20251001-v1:0 --fable <profile>
		Attach it to the permission set Dev in IAM Identity Center, as an inline policy, and provision the permission set again.
		Make it again after you switch to another region or choose another model.
		"
	`);
});

describe('the policy', () => {
	test('says what it is for, where to attach it, and when to make it again', async () => {
		const {code, out, err} = await policy('healthy', '--no-shell');
		expect(code).toBe(0);
		expect(sids(out)).toEqual([
			'CallProfiles',
			'Opus55ThroughProfile',
			'Sonnet55ThroughProfile',
			'Haiku45ThroughProfile',
			'ListProfiles',
		]);
		expect(err).toMatchInlineSnapshot(`
			"This policy allows Claude Code to call platform opus (primary and Opus model), platform sonnet (Sonnet model) and platform haiku (Haiku model) in us-west-2 (suggested, since nothing is set up here), account 123456789012.
			It does not allow Fable, which /model also offers. To allow it, name an inference profile for it:
			  claude-bedrock-setup policy --no-shell --fable <profile>
			Attach it to the permission set Dev in IAM Identity Center, as an inline policy, and provision the permission set again.
			Make it again after you switch to another region or choose another model.
			"
		`);
	});

	test("of a role that may not list allows AWS's own profiles of the region, and says how to make it exact", async () => {
		const {code, out, err} = await policy('no-access', '--no-shell');
		expect(code).toBe(0);
		expect(sids(out)).toEqual(['CallProfiles', 'AnyClaudeModelThroughProfile', 'ListProfiles']);
		expect(err).toMatchInlineSnapshot(`
			"This policy allows Claude Code to call AWS's own Claude profiles in us-west-2, account 123456789012.
			You are not allowed to list the inference profiles in us-west-2. For the Opus, Sonnet and Haiku models, the policy allows all Claude profiles that AWS itself offers in us-west-2 (us.anthropic.*).
			It allows no application profile of your own. To allow exactly the models that you use, name them:
			  claude-bedrock-setup policy --no-shell --opus <profile> --sonnet <profile> --haiku <profile>
			It does not allow Fable, which /model also offers. To allow it, name an inference profile for it:
			  claude-bedrock-setup policy --no-shell --fable <profile>
			Attach it to the permission set Dev in IAM Identity Center, as an inline policy, and provision the permission set again.
			Make it again after you switch to another region or choose another model.
			"
		`);
	});

	test('of a role that may not list is the one that the wizard saves for the administrator', async () => {
		const {openSession} = await startTestWorld('no-access');
		const session = await openSession('--profile', 'dev', '--region', 'us-west-2');
		await session.settled();
		expect(policyToAskFor(session.view.context)).toBe((await policy('no-access', '--no-shell')).out);
	});

	test('of what is missing allows the first call of a model where the account has no agreement, and no other policy does', async () => {
		const {out, err} = await policy('marketplace', '--missing', '--no-shell');
		expect(sids(out)).toEqual(['FirstUseOnMarketplace']);
		expect(err).toMatchInlineSnapshot(`
			"This policy allows what is missing for platform opus (primary and Opus model), platform sonnet (Sonnet model) and platform haiku (Haiku model) in us-west-2 (suggested, since nothing is set up here), account 123456789012.
			It also allows the first call of a model, which subscribes the account on the AWS Marketplace. Leave that out if somebody else makes this call.
			Attach it to the permission set Dev in IAM Identity Center, as an inline policy, and provision the permission set again.
			Make it again after you switch to another region or choose another model.
			"
		`);
		expect(sids((await policy('marketplace', '--no-shell')).out)).not.toContain('FirstUseOnMarketplace');
	});

	test("of an account without profiles allows AWS's own profiles of the region", async () => {
		const {code, out, err} = await policy('nothing-yet', '--missing', '--no-shell');
		expect(code).toBe(0);
		expect(sids(out)).toEqual(['CallProfiles', 'AnyClaudeModelThroughProfile', 'ListProfiles']);
		expect(err).toMatchInlineSnapshot(`
			"This policy allows Claude Code to call AWS's own Claude profiles in us-west-2, account 123456789012.
			It could not be checked what is allowed already, so this is everything that is needed.
			AWS lists no inference profile of a Claude model in us-west-2 for this account. For the Opus, Sonnet and Haiku models, the policy allows all Claude profiles that AWS itself offers in us-west-2 (us.anthropic.*).
			It allows no application profile of your own. To allow exactly the models that you use, name them:
			  claude-bedrock-setup policy --missing --no-shell --opus <profile> --sonnet <profile> --haiku <profile>
			It does not allow Fable, which /model also offers. To allow it, name an inference profile for it:
			  claude-bedrock-setup policy --missing --no-shell --fable <profile>
			Attach it to the permission set Dev in IAM Identity Center, as an inline policy, and provision the permission set again.
			Make it again after you switch to another region or choose another model.
			"
		`);
	});

	test('for application profiles that may not be read allows every Claude model through them, and says so', async () => {
		const {code, out, err} = await policy(
			'no-access',
			...['--no-shell', '--model', 'opus', '--opus', `${own}/daskjhc4cf22`],
			...['--sonnet', `${own}/h2wktwmkxupn`, '--haiku', `${own}/t31o6a8q331i`],
		);
		expect(code).toBe(0);
		expect(sids(out)).toEqual(['CallProfiles', 'ListProfiles', 'AnyClaudeModelThroughProfile']);
		expect(err).toMatchInlineSnapshot(`
			"This policy allows Claude Code to call application profile daskjhc4cf22 (primary and Opus model), application profile h2wktwmkxupn (Sonnet model) and application profile t31o6a8q331i (Haiku model) in us-west-2, account 123456789012.
			It does not allow Fable, which /model also offers. To allow it, name an inference profile for it:
			  claude-bedrock-setup policy --no-shell --model opus --opus arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/daskjhc4cf22 --sonnet arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/h2wktwmkxupn --haiku arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/t31o6a8q331i --fable <profile>
			The model behind application profile daskjhc4cf22, application profile h2wktwmkxupn and application profile t31o6a8q331i is not known, so the policy allows every Claude model, but only through these profiles.
			Attach this policy first, which also allows reading them, and then make an exact one:
			  claude-bedrock-setup policy --no-shell --model opus --opus arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/daskjhc4cf22 --sonnet arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/h2wktwmkxupn --haiku arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/t31o6a8q331i
			Attach it to the permission set Dev in IAM Identity Center, as an inline policy, and provision the permission set again.
			Make it again after you switch to another region or choose another model.
			"
		`);
	});

	test('needs no sign-in when account, region and models are given', async () => {
		const {code, out, err} = await policy('never-signed-in', '--account', '210987654321', ...everything);
		expect(code).toBe(0);
		expect(sids(out)).toEqual([
			'CallProfiles',
			'Opus55ThroughProfile',
			'Sonnet55ThroughProfile',
			'Haiku45ThroughProfile',
			'ListProfiles',
		]);
		expect(out).toContain(`arn:aws:bedrock:us-west-2:210987654321:inference-profile/${opus}`);
		expect(err).toMatchInlineSnapshot(`
			"This policy allows Claude Code to call us.anthropic.claude-opus-5-5 (primary and Opus model), us.anthropic.claude-sonnet-5-5 (Sonnet model) and us.anthropic.claude-haiku-4-5-20251001-v1:0 (Haiku model) in us-west-2, account 210987654321.
			It does not allow Fable, which /model also offers. To allow it, name an inference profile for it:
			  claude-bedrock-setup policy --account 210987654321 --region us-west-2 --model opus --opus us.anthropic.claude-opus-5-5 --sonnet us.anthropic.claude-sonnet-5-5 --haiku us.anthropic.claude-haiku-4-5-20251001-v1:0 --fable <profile>
			The regions that us.anthropic.claude-opus-5-5, us.anthropic.claude-sonnet-5-5 and us.anthropic.claude-haiku-4-5-20251001-v1:0 may route to could not be read, so the policy names the usual ones.
			For an exact policy, make it again while you are signed in to that account, without --account and --offline.
			Attach it to the IAM role or user that will call Bedrock; with IAM Identity Center, to its permission set.
			Make it again after you switch to another region or choose another model.
			"
		`);
	});

	test('needs no account id when an ARN contains it', async () => {
		const withArn = [...everything.slice(0, -1), `${own}/t31o6a8q331i`];
		for (const words of [['--offline'], ['--no-shell']]) {
			const {out} = await policy('never-signed-in', ...words, ...withArn);
			expect(out).toContain(`arn:aws:bedrock:us-west-2:123456789012:inference-profile/${opus}`);
		}
	});

	test('asks for the account that nothing names', async () => {
		await expect(policy('never-signed-in', '--offline', ...everything)).rejects.toMatchObject({
			code: 'account-missing',
			usage: true,
		});
		await expect(policy('never-signed-in', '--account', 'prod', ...everything)).rejects.toMatchObject({
			code: 'bad-account',
			usage: true,
		});
	});

	test('says in comments what it is for, in the formats that have comments', async () => {
		for (const format of ['terraform', 'cloudformation']) {
			const {out} = await policy('never-signed-in', '--account', '210987654321', ...everything, '--format', format);
			expect(out).toMatch(
				/^# This policy allows Claude Code to call us\.anthropic\.claude-opus-5-5 \(primary and Opus model\)/,
			);
		}
	});

	test('is one document with --json, its notes among it', async () => {
		const {out, err} = await policy('never-signed-in', '--json', '--account', '210987654321', ...everything);
		expect(err).toBe('');
		expect(JSON.parse(out)).toMatchObject({
			version: 1,
			command: 'policy',
			outcome: 'done',
			notes: expect.arrayContaining([expect.stringContaining('This policy allows Claude Code to call')]),
			policies: [{Version: '2012-10-17'}],
		});
	});

	test('for a team names no chosen model, and says what it keeps out', async () => {
		const {code, out, err} = await policy('healthy', '--all-claude', '--no-shell');
		expect(code).toBe(0);
		expect(sids(out)).toEqual(['CallProfiles', 'AnyClaudeModelThroughProfile', 'CallProfiles2', 'ListProfiles']);
		expect(err).toMatchInlineSnapshot(`
			"This policy allows calls to every Claude model through AWS's own inference profiles (us.anthropic.*) and through the application profiles of account 123456789012.
			A model that is called without an inference profile is refused.
			Every request stays in the US and Canada: global profiles, and application profiles that route elsewhere, are refused.
			Attach it to the IAM role or user that will call Bedrock; with IAM Identity Center, to its permission set.
			It holds for calls to us-east-1, us-east-2, us-west-1, us-west-2, ca-central-1 and ca-west-1. For another geography, make one with --region.
			"
		`);
	});

	test('for a team is made for a person who may call nothing', async () => {
		const {out} = await policy('no-access', '--all-claude', '--no-shell');
		expect(out).toBe((await policy('healthy', '--all-claude', '--no-shell')).out);
	});

	test('for a team needs no sign-in when account and region are given', async () => {
		const {out, err} = await policy(
			'never-signed-in',
			'--all-claude',
			'--account',
			'210987654321',
			'--region',
			'ap-south-1',
		);
		expect(out).toContain('arn:aws:bedrock:*:210987654321:inference-profile/global.anthropic.*');
		expect(err).toMatchInlineSnapshot(`
			"This policy allows calls to every Claude model through AWS's own inference profiles (global.anthropic.*) and through the application profiles of account 210987654321.
			A model that is called without an inference profile is refused.
			AWS offers only global profiles in ap-south-1, so requests may be processed in any commercial region.
			Attach it to the IAM role or user that will call Bedrock; with IAM Identity Center, to its permission set.
			"
		`);
	});

	test('for a team goes with no flag that means less', async () => {
		for (const words of [['--missing'], ['--opus', opus]])
			await expect(policy('healthy', '--all-claude', '--no-shell', ...words)).rejects.toMatchObject({
				code: 'bad-flags',
				usage: true,
			});
	});

	test('for a team asks for the account where a Bedrock API key does not tell it', async () => {
		await expect(policy('api-key', '--all-claude', '--no-shell')).rejects.toMatchObject({code: 'account-missing'});
	});

	test('for a team reports a sign-in that does not work', async () => {
		await expect(policy('expired-sso', '--all-claude', '--no-shell')).rejects.toMatchObject({usage: false});
	});
});

describe('with --create-profiles', () => {
	test('the policy allows creating application profiles from the chosen ones, and deleting those of this tool alone', async () => {
		const {out, err} = await policy('healthy', '--no-shell', '--create-profiles', ...everything);
		const statements = (JSON.parse(out) as {Statement: Record<string, unknown>[]}).Statement;
		expect(statements.filter(({Sid}) => /Create|Tag|Delete/.test(String(Sid)))).toMatchInlineSnapshot(`
			[
			  {
			    "Action": [
			      "bedrock:CreateInferenceProfile",
			    ],
			    "Effect": "Allow",
			    "Resource": [
			      "arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/*",
			      "arn:aws:bedrock:us-west-2:123456789012:inference-profile/us.anthropic.claude-opus-5-5",
			      "arn:aws:bedrock:us-west-2::foundation-model/anthropic.claude-opus-5-5",
			      "arn:aws:bedrock:us-east-1::foundation-model/anthropic.claude-opus-5-5",
			      "arn:aws:bedrock:us-east-2::foundation-model/anthropic.claude-opus-5-5",
			      "arn:aws:bedrock:us-west-2:123456789012:inference-profile/us.anthropic.claude-sonnet-5-5",
			      "arn:aws:bedrock:us-west-2::foundation-model/anthropic.claude-sonnet-5-5",
			      "arn:aws:bedrock:us-east-1::foundation-model/anthropic.claude-sonnet-5-5",
			      "arn:aws:bedrock:us-east-2::foundation-model/anthropic.claude-sonnet-5-5",
			      "arn:aws:bedrock:us-west-2:123456789012:inference-profile/us.anthropic.claude-haiku-4-5-20251001-v1:0",
			      "arn:aws:bedrock:us-west-2::foundation-model/anthropic.claude-haiku-4-5-20251001-v1:0",
			      "arn:aws:bedrock:us-east-1::foundation-model/anthropic.claude-haiku-4-5-20251001-v1:0",
			      "arn:aws:bedrock:us-east-2::foundation-model/anthropic.claude-haiku-4-5-20251001-v1:0",
			    ],
			    "Sid": "CreateProfiles",
			  },
			  {
			    "Action": [
			      "bedrock:TagResource",
			      "bedrock:ListTagsForResource",
			    ],
			    "Effect": "Allow",
			    "Resource": [
			      "arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/*",
			    ],
			    "Sid": "TagProfiles",
			  },
			  {
			    "Action": [
			      "bedrock:DeleteInferenceProfile",
			    ],
			    "Condition": {
			      "StringEquals": {
			        "aws:ResourceTag/created-by": [
			          "claude-bedrock-setup",
			        ],
			      },
			    },
			    "Effect": "Allow",
			    "Resource": [
			      "arn:aws:bedrock:us-west-2:123456789012:application-inference-profile/*",
			    ],
			    "Sid": "DeleteOwnProfiles",
			  },
			]
		`);
		expect(err).toMatchInlineSnapshot(`
			"This policy allows Claude Code to call us opus 5.5 (primary and Opus model), us sonnet 5.5 (Sonnet model) and us haiku 4.5 (Haiku model) in us-west-2, account 123456789012.
			It also allows what profiles create and profiles delete do: create application profiles from these models, tag them, and delete those with the tag created-by=claude-bedrock-setup.
			It does not allow Fable, which /model also offers. To allow it, name an inference profile for it:
			  claude-bedrock-setup policy --no-shell --create-profiles --region us-west-2 --model opus --opus us.anthropic.claude-opus-5-5 --sonnet us.anthropic.claude-sonnet-5-5 --haiku us.anthropic.claude-haiku-4-5-20251001-v1:0 --fable <profile>
			Attach it to the permission set Dev in IAM Identity Center, as an inline policy, and provision the permission set again.
			Make it again after you switch to another region or choose another model.
			"
		`);
	});

	test.each([
		['of your own profiles the source is not known, so all of AWS are allowed', []],
		['for a team all of AWS are allowed', ['--all-claude']],
	])('%s', async (_, words) => {
		const {out} = await policy('healthy', '--no-shell', '--create-profiles', '--region', 'us-west-2', ...words);
		const statements = (JSON.parse(out) as {Statement: {Sid: string; Resource: string[]}[]}).Statement;
		expect(statements.find(({Sid}) => Sid === 'CreateProfiles')?.Resource).toEqual([
			`${own}/*`,
			'arn:aws:bedrock:us-west-2:123456789012:inference-profile/us.anthropic.*',
			'arn:aws:bedrock:*::foundation-model/anthropic.*',
		]);
	});
});
