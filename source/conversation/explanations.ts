// What `?` explains in the wizard: what a question is about, what happens if the answer is wrong, and where AWS or Anthropic say more.
import type {Id} from './answers.ts';

const docs = {
	bedrock: 'https://code.claude.com/docs/en/amazon-bedrock',
	models: 'https://code.claude.com/docs/en/model-config',
	settings: 'https://code.claude.com/docs/en/settings',
	signIn: 'https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-sso.html',
	profiles: 'https://docs.aws.amazon.com/bedrock/latest/userguide/inference-profiles.html',
	regions: 'https://docs.aws.amazon.com/bedrock/latest/userguide/inference-profiles-support.html',
	caching: 'https://docs.aws.amazon.com/bedrock/latest/userguide/prompt-caching.html',
	quotas: 'https://docs.aws.amazon.com/bedrock/latest/userguide/quotas.html',
	permissions: 'https://docs.aws.amazon.com/bedrock/latest/userguide/inference-profiles-prereq.html',
} as const;

const inferenceProfile =
	'An inference profile is what Bedrock calls and bills a model through. AWS has ready-made ones, called system profiles. Your account can have its own, called application profiles, so that the costs of a team can be told apart.';

/** Per question, a paragraph each. */
const explanations: Readonly<Record<Id, readonly string[]>> = {
	signIn: [
		'Claude Code needs AWS credentials to call Bedrock. The list shows what this machine has: the AWS profiles in ~/.aws, keys in the environment, or the role of this machine.',
		'If you choose the wrong one, the next screens show another account, or AWS refuses the calls. You can change it at any time before anything is written.',
		docs.signIn,
	],
	region: [
		'This is the AWS region that Claude Code sends its requests to. It also decides which models and inference profiles you can choose from.',
		'If you choose the wrong one, models may be missing there, or your organisation may not allow it. An inference profile may route requests to other regions of the same geography; the list of models shows to which.',
		docs.regions,
	],
	stayIn: [
		'An inference profile may route a request to other regions, and a global one to any commercial region. Choose a geography if your data may not leave it.',
		'It is remembered: switch tells you if a new region contradicts it, and doctor tests every model that Claude Code calls.',
		docs.regions,
	],
	model: [
		inferenceProfile,
		'The primary model is the one that Claude Code starts with. The regions in the last column are where AWS may process your requests.',
		'If you choose one that you may not call, a later screen shows that before anything is written.',
		docs.profiles,
	],
	modelAs: [
		'With /model you can switch to another model inside Claude Code. Either every start begins with your primary model again, or Claude Code remembers what you chose last.',
		docs.models,
	],
	opus: [
		inferenceProfile,
		'Claude Code calls Opus at every start. If you may not call it, you see an error.',
		docs.models,
	],
	sonnet: [
		inferenceProfile,
		'Claude Code calls Sonnet at every start. If you may not call it, you see an error.',
		docs.models,
	],
	haiku: [
		inferenceProfile,
		'The Haiku model is the small/fast model, for background work. If you may not call it, background work fails.',
		docs.models,
	],
	haikuRegion: [
		'Only the Haiku model can be called in a region of its own. Use this if your region does not offer it.',
		docs.bedrock,
	],
	fable: [inferenceProfile, 'Claude Code calls Fable only after you choose it with /model.', docs.models],
	subagent: [
		inferenceProfile,
		'Subagents work on parts of a task for you. Without a model of their own they use the primary model.',
		docs.models,
	],
	oneM: [
		'A model with the 1M-token context remembers a much longer conversation. Models that cannot do it are marked.',
		'Requests over 200,000 tokens cost more per token.',
		docs.models,
	],
	compat: [
		'Old versions of Claude Code know the Haiku model only by the variable ANTHROPIC_SMALL_FAST_MODEL. If all your versions are up to date, answer no.',
		docs.bedrock,
	],
	access: [
		'Each model was called with the smallest possible request, once with and once without streaming. Where you may, AWS was also asked whether you are allowed in every region that an inference profile may route to.',
		'A model that is refused here fails in Claude Code, too.',
		docs.permissions,
	],
	maxOutputTokens: [
		'When a turn starts, AWS takes its input and all the output that it may ask for off the tokens that your account may use per minute. If they are not enough, AWS answers with 429, and Claude Code tries again for minutes without a word.',
		'With a lower limit a turn is let in. An answer that is longer ends there.',
		docs.quotas,
	],
	caching: [
		'Claude Code sends the whole conversation with every request. With prompt caching, AWS keeps the part that repeats, and you pay 10% of the input price or less for it.',
		'If you switch it off, every request pays the full price for the whole conversation.',
		docs.caching,
	],
	cacheTtl: [
		'AWS keeps a cached prompt for five minutes or one hour after it was last read. Writing to the cache costs 25% more than normal input for five minutes, and twice as much for one hour.',
		docs.caching,
	],
	write: [
		"Claude Code's settings file works wherever Claude Code is started. The dotenv file is for scripts and containers. The shell start-up file sets the same variables when you type claude.",
		'You see every change before it is written, and undo takes it back.',
		docs.settings,
	],
	settings: [
		'The user file holds for all your projects. The project file is shared with everybody who works on this project. The local file is for this project, but only for you.',
		docs.settings,
	],
	credentials: [
		'Claude Code hands its variables to every tool that it starts. With AWS_PROFILE among them, a terraform or aws there works in the account that Claude Code uses for Bedrock.',
		'The command in the settings key awsCredentialExport gives credentials to Claude Code alone. When the session has ended, the command signs in again in your browser, once.',
		docs.bedrock,
	],
	authRefresh: [
		'Claude Code runs the command in the settings key awsAuthRefresh where its AWS credentials do not work. It tests the default AWS credentials for that, and not what awsCredentialExport gives.',
		'Somebody else wrote the one that is there. Kept, it can open a browser at every start, or renew a session that Claude Code does not use.',
		docs.bedrock,
	],
	shell: [
		'The start-up file of this shell gets a few lines that set the variables. If you choose none, no start-up file changes.',
	],
	shellScope: [
		'Either only claude sees the variables, or every program that you start from your shell. Then aws and terraform, too, use the AWS profile and region chosen here.',
	],
	modelOverrides: [
		'The settings key modelOverrides says by the id of a model which ARN is called for it. Set-up writes an entry for each ARN that you choose, so that Claude Code knows the model behind it. Somebody else has already written one for the same model.',
		docs.settings,
	],
	keepKey: [
		'An API key in a file can be used by anyone who can read that file. Keep it out of files that you share or commit.',
		docs.bedrock,
	],
	dotenv: [
		'The same variables in one more file, for a tool that reads it from a place of its own. Nothing reads it by itself.',
	],
	review: [
		'Nothing has been written so far. "Show the diff" shows every line that changes, "Show every value in full" every variable.',
		'After writing, undo brings the files back.',
		docs.settings,
	],
};

export const explanationOf = (id: Id): readonly string[] => explanations[id];
