// --credentials: how Claude Code gets its credentials, which decides what the tools that it starts see.
import {credentialsName, signInName} from '../../bedrock/aws-errors/caller-sign-in.ts';
import type {CredentialsChoice} from '../../claude-code/decision.ts';
import {type Next, otherAnswer, Problem} from '../../problem.ts';
import type {AnswerWithSource} from '../answers.ts';
import {signInOf} from '../available-profiles.ts';
import {exportTrial} from '../export-trial.ts';
import {foreignExport} from '../foreign-export.ts';
import {previousAnswer, suggestedAgain} from '../previous-answer.ts';
import type {Question, QuestionContext} from '../question.ts';
import {choiceQuestion} from '../question-kinds/choice-question.ts';

const flag = {
	name: 'credentials',
	takes: 'export|profile|api-key',
	help: 'how Claude Code signs in: a command in its settings, AWS_PROFILE, or your API key',
};

const choices = {
	export: {
		label: 'A command in the settings',
		hint: 'the tools that Claude starts see no AWS profile and no keys',
	},
	profile: {label: 'The AWS profile', hint: 'every tool that Claude starts uses it, too'},
	'api-key': {label: 'Your Bedrock API key', hint: 'every tool that Claude starts sees it'},
	keep: {label: 'The command that is in the settings', hint: 'awsCredentialExport stays as it was written'},
} as const;

const asked = choiceQuestion({
	id: 'credentials',
	name: 'Credentials',
	title: 'How should Claude Code get its AWS credentials?',
	help: 'This decides what the tools that Claude starts see, such as aws and terraform.',
	flag,
	choices: ({initial}) =>
		(['export', 'profile', 'api-key', ...(foreignExport(initial) ? (['keep'] as const) : [])] as const).map(
			(value) => ({
				value,
				word: value,
				...choices[value],
			}),
		),
	otherwise: () => ({value: 'profile', from: 'default'}),
});

export const credentials: Question<CredentialsChoice> = {
	...asked,
	applies: (context) =>
		signInOf(context)?.profile !== undefined ||
		context.initial.flags.credentials !== undefined ||
		foreignExport(context.initial) !== undefined,
	options: (context) =>
		asked.options(context).flatMap((option) => {
			const problem = check(option.value, context);
			if (option.value === 'api-key' || option.value === 'profile') return problem instanceof Problem ? [] : [option];
			const reason = problem instanceof Problem ? problem.title : undefined;
			const command = option.value === 'keep' ? foreignExport(context.initial) : commandLine(context);
			return [{...option, ...(reason && {disabledReason: reason}), ...(command && {detail: command})}];
		}),
	loadingText: (context) =>
		isSuggestible(context) && exportTrial(context)?.state === 'loading'
			? 'Trying the command that gives Claude Code its credentials'
			: undefined,
	suggest: (context) => {
		// What is only printed cannot hold the command.
		const previous = context.initial.options.writes ? previousAnswer('credentials', context) : undefined;
		const isThere = previous?.value !== 'keep' || foreignExport(context.initial) !== undefined;
		const fits = previous && isThere && !unfit(previous.value, context);
		return previous && fits ? suggestedAgain(previous) : otherwise(context);
	},
	check,
	read: (text, context) => {
		const value = asked.read?.(text, context) ?? 'profile';
		const problem = unfitFlags(value, context);
		if (problem) throw problem;
		return value;
	},
};

/** What the command line alone rules out: said before anything is asked of AWS. */
function unfitFlags(value: CredentialsChoice, {initial}: Pick<QuestionContext, 'initial'>): Problem | undefined {
	const {flags, options, signIns} = initial;
	if (value === 'api-key' && !signIns.some(({kind}) => kind === 'api-key'))
		return unusable(value, 'AWS_BEARER_TOKEN_BEDROCK is not set in your environment.');
	if (value !== 'export') return undefined;
	if (!options.writes && !options.prove)
		return unusable(value, 'Claude Code reads the command from its settings file, and env prints variables alone.');
	return writtenFor(value, {write: flags.write?.split(','), settings: flags.settings});
}

function commandLine(context: QuestionContext): string | undefined {
	const trial = exportTrial(context);
	return trial?.state === 'ready' ? trial.value.command.line : undefined;
}

/** Undefined while the command is being tried. */
function otherwise(context: QuestionContext): AnswerWithSource<CredentialsChoice> | undefined {
	const signIn = signInOf(context);
	if (signIn?.kind === 'api-key') return {value: 'api-key', from: 'default'};
	if (foreignExport(context.initial)) return {value: 'keep', from: 'set now'};
	const trial = isSuggestible(context) ? exportTrial(context) : undefined;
	if (trial?.state === 'loading') return undefined;
	return trial?.state === 'ready' && trial.value.tried
		? {value: 'export', from: 'suggested', why: 'tried here, and it works'}
		: {value: 'profile', from: 'default'};
}

/** In the local settings it would hold in one folder alone; with the browser elsewhere nobody would see it sign in. */
function isSuggestible(context: QuestionContext): boolean {
	const {settings = 'user'} = context.answers;
	return settings === 'user' && !unfit('export', context) && !signInOf(context)?.browserElsewhere;
}

function check(value: CredentialsChoice, context: QuestionContext): Problem | 'wait' | undefined {
	const problem = unfit(value, context);
	if (problem || value !== 'export') return problem;
	const trial = exportTrial(context);
	if (trial?.state === 'loading') return 'wait';
	return trial?.state === 'failed' ? trial.problem : undefined;
}

/** What the other answers already rule out. */
function unfit(value: CredentialsChoice, context: QuestionContext): Problem | undefined {
	const {answers, initial} = context;
	const signIn = signInOf(context);
	if (value === 'keep') return undefined;
	if (value === 'api-key') {
		if (signIn?.kind === 'api-key') return undefined;
		const isThere = initial.signIns.some(({kind}) => kind === 'api-key');
		return isThere
			? unusable(value, `The sign-in is ${signInName(signIn)}.`, [
					{say: 'Leave --profile out, or choose --credentials profile'},
				])
			: unusable(value, 'AWS_BEARER_TOKEN_BEDROCK is not set in your environment.');
	}
	if (signIn?.kind === 'api-key' || (signIn?.kind === 'export' && value === 'profile'))
		return unusable(value, `The sign-in is ${signInName(signIn)}.`, [chooseProfile]);
	if (value !== 'export') return undefined;
	if (signIn?.profile === undefined)
		return unusable(value, `The command needs an AWS profile, and you sign in with ${credentialsName(signIn)}.`, [
			chooseProfile,
		]);
	return writtenFor(value, answers);
}

/** The command goes into a settings file that colleagues do not share. */
function writtenFor(
	value: CredentialsChoice,
	{write, settings}: {readonly write?: readonly string[] | undefined; readonly settings?: string | undefined},
): Problem | undefined {
	if (write && !write.includes('settings'))
		return unusable(value, 'Claude Code reads the command from its settings file, and that is not written.', [
			{say: 'Write the settings, too', again: {set: {'--write': 'dotenv,shell,settings'}}},
		]);
	return settings === 'project'
		? unusable(value, 'The command names your AWS profile, and colleagues share the settings of the project.', [
				{say: 'Write your own settings', again: {set: {'--settings': 'user'}}},
			])
		: undefined;
}

const chooseProfile = otherAnswer('signIn', 'Choose an AWS profile');

const unusable = (value: CredentialsChoice, because: string, next: readonly Next[] = []) =>
	new Problem({
		code: 'bad-credentials',
		usage: true,
		title: `--credentials ${value} is not possible`,
		because,
		next,
	});
