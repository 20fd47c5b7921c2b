// The row of `profiles` in the table of commands.
import type {CommandDefinition} from '../command-line.ts';
import {everywhere} from '../options.ts';

const formats = ['terraform', 'cloudformation', 'aws-cli'] as const;

export const profilesCommand: CommandDefinition = {
	id: 'profiles',
	word: 'profiles',
	takes: '[create|delete]',
	takesMore: '[arn]',
	summary: 'list, create or delete application profiles of your account, which carry cost tags',
	notes: [
		'Application profiles cost nothing. They call the same models at the same price as the system profiles they are made from.',
		'Their tags show in AWS Cost Explorer once somebody has activated them as cost allocation tags under Billing.',
		'Since April 2026 AWS also tells the cost of Bedrock by IAM user and role: to tell people apart you need none.',
		'create reuses what fits: the same source, every tag that was asked for, and created-by=claude-bedrock-setup.',
		'delete takes only those with the tag created-by=claude-bedrock-setup, and asks first.',
	],
	answers: ['signIn', 'region', 'model', 'opus', 'sonnet', 'haiku', 'fable', 'subagent'],
	options: [
		...(['namePrefix', 'tag', 'format', 'account', 'yes', 'dryRun', 'json', 'offline', 'noShell'] as const),
		...everywhere,
	],
	ignores: ['noProbe', 'screenReader'],
	formats,
	meanings: {
		format: `create: ${formats.join(', ')}; printed, for whoever may create them`,
		account: 'create --format: the AWS account; AWS is then not asked',
		namePrefix: 'create: how the names begin (claude-code); delete: only those whose names begin so',
		yes: 'do it without asking',
		dryRun: 'show what would be done, change nothing',
		offline: 'create --format: without a call to AWS',
	},
	examples: [
		['What your account has', 'profiles'],
		[
			'One for each model, with cost tags',
			'profiles create --name-prefix team-alpha --tag team=alpha --opus us.anthropic.claude-opus-5-5 --sonnet us.anthropic.claude-sonnet-5-5',
		],
		[
			'As Terraform, for whoever may create them',
			'profiles create --format terraform --opus us.anthropic.claude-opus-5-5',
		],
		['Delete those that this tool created', 'profiles delete --name-prefix team-alpha'],
	],
	load: async () => (await import('./index.ts')).runProfiles,
};
