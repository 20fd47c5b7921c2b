// Every variable that is written, a line each: the value itself, what it was until now, and where it comes from.
import {contextVariable} from '../claude-code/decision.ts';
import {autoModeModel} from '../claude-code/model-overrides.ts';
import {shownValue} from '../claude-code/shown-value.ts';
import {
	overrideName,
	pinnableTiers,
	type SetupSettingsKey,
	setupVariables,
	tierVariable,
} from '../claude-code/variables.ts';
import {sourceText} from '../conversation/answer-source.ts';
import type {AnswerWithSource, Id} from '../conversation/answers.ts';
import type {ConversationView} from '../conversation/conversation.ts';
import type {WritePlan} from '../conversation/queries/plan-query.ts';

export type ValueLine = {
	readonly name: string;
	/** As it is written; undefined for a variable that is removed. */
	readonly value: string | undefined;
	/** What is set until now, where that differs. */
	readonly before?: string;
	/** Where the value comes from, with the name of an inference profile. */
	readonly origin: string;
	/** Follows from an inference profile, such as its name for people. */
	readonly derived: boolean;
};

/** The question that decides the value of a variable. */
const questionBehind: Readonly<Record<string, Id>> = {
	AWS_PROFILE: 'signIn',
	AWS_REGION: 'region',
	AWS_BEARER_TOKEN_BEDROCK: 'keepKey',
	awsCredentialExport: 'credentials',
	awsAuthRefresh: 'credentials',
	ANTHROPIC_MODEL: 'model',
	ANTHROPIC_DEFAULT_MODEL: 'model',
	ANTHROPIC_DEFAULT_OPUS_MODEL: 'opus',
	ANTHROPIC_DEFAULT_SONNET_MODEL: 'sonnet',
	ANTHROPIC_DEFAULT_HAIKU_MODEL: 'haiku',
	ANTHROPIC_DEFAULT_FABLE_MODEL: 'fable',
	ANTHROPIC_SMALL_FAST_MODEL: 'compat',
	ANTHROPIC_SMALL_FAST_MODEL_AWS_REGION: 'haikuRegion',
	CLAUDE_CODE_SUBAGENT_MODEL: 'subagent',
	CLAUDE_CODE_SUBAGENT_MODEL_FORCE: 'subagent',
	CLAUDE_CODE_MAX_OUTPUT_TOKENS: 'maxOutputTokens',
	DISABLE_PROMPT_CACHING: 'caching',
	DISABLE_PROMPT_CACHING_OPUS: 'caching',
	DISABLE_PROMPT_CACHING_SONNET: 'caching',
	DISABLE_PROMPT_CACHING_HAIKU: 'caching',
	DISABLE_PROMPT_CACHING_FABLE: 'caching',
	ENABLE_PROMPT_CACHING_1H: 'cacheTtl',
};

/** Every variable that is set, or cancelled where it stands today, in the order in which files show them; then the keys beside them. */
export function valueLines(
	planned: WritePlan,
	{answersWithSource, context}: Pick<ConversationView, 'answersWithSource' | 'context'>,
): ValueLine[] {
	const existing = context.initial.existing?.variables ?? {};
	return [
		...variableLines(planned, existing, answersWithSource),
		...overrideLines(planned, context),
		...keyLines(planned, {answersWithSource, context}),
	];
}

/** Keys beside `env` in the settings file. A command of somebody else may hold a secret. */
const keyLines = (
	{settingsKeys}: WritePlan,
	{answersWithSource, context}: Pick<ConversationView, 'answersWithSource' | 'context'>,
): ValueLine[] =>
	settingsKeys.map(({name, value}) => {
		const before = context.initial.settingsKeys?.[name as SetupSettingsKey];
		return {
			name,
			value: value && shownValue(name, value),
			...(before && before !== value ? {before: shownValue(name, before)} : {}),
			origin: value === undefined ? 'not needed any more' : originOf(name, answersWithSource),
			derived: false,
		};
	});

function variableLines(
	planned: WritePlan,
	existing: Readonly<Record<string, string>>,
	answersWithSource: ConversationView['answersWithSource'],
): ValueLine[] {
	return planned.variables
		.filter(
			({name, value}) =>
				(value !== undefined || planned.switchedOff.includes(name)) && planned.withheld[name] !== 'everywhere',
		)
		.sort((left, right) => setupVariables.indexOf(left.name) - setupVariables.indexOf(right.name))
		.map(({name, value}) => {
			const before = existing[name];
			return {
				name,
				value,
				...(before && before !== value ? {before} : {}),
				origin:
					value === undefined
						? (planned.whyOff[name] ?? 'not needed any more')
						: [
								profileNameOf(value, planned),
								originOf(name, answersWithSource),
								planned.withheld[name] ? 'only in your own files' : '',
							]
								.filter(Boolean)
								.join(' · '),
				derived: isDerived(name),
			};
		});
}

/** The entries by which Claude Code knows the models behind the ARNs. */
function overrideLines({overrides, names}: WritePlan, {initial}: ConversationView['context']): ValueLine[] {
	return overrides.map(({name, value = ''}) => {
		const before = initial.settingsValues?.[name];
		return {
			name,
			value,
			...(before && before !== value ? {before} : {}),
			origin: [
				names[value],
				name === overrideName(autoModeModel)
					? 'for the checks of auto mode'
					: `which model ${value.startsWith('arn:') ? 'is behind the ARN' : 'it is'}`,
			]
				.filter(Boolean)
				.join(' · '),
			derived: true,
		};
	});
}

/** The name of the inference profile that a value names, with or without `[1m]`. */
const profileNameOf = (value: string, {names}: WritePlan) => names[value.replace(/\[1m\]$/, '')] ?? '';

/** `ANTHROPIC_DEFAULT_OPUS_MODEL_NAME` and the like. */
const isDerived = (name: string) => pinnableTiers.some((tier) => name.startsWith(`${tierVariable(tier)}_`));

function originOf(name: string, answers: ConversationView['answersWithSource']): string {
	if (name === 'CLAUDE_CODE_USE_BEDROCK') return 'switches Bedrock on';
	if (isDerived(name)) return 'read from the inference profile';
	if (name === contextVariable) return 'for models that Claude Code does not know';
	const id = questionBehind[name];
	const answer = id && (answers[id] as AnswerWithSource<unknown> | undefined);
	return answer ? sourceText(answer) : '';
}

/** The last part of an ARN, which is where two of one account differ; the beginning of a command; any other value as it is. */
export function shortValue(value: string): string {
	if (value.startsWith('arn:')) return `…/${value.split('/').at(-1)}`;
	return /^aws .{10}/.test(value) ? `${value.slice(0, 13)}…` : value;
}

/** `us-west-2 → eu-central-1`. @param show how a value is written */
export function changeText({value, before}: ValueLine, show: (value: string) => string = (text) => text): string {
	const after = value === undefined ? 'removed' : show(value);
	return before === undefined ? after : `${show(before)} → ${after}`;
}

/** A line each for a log: the names in one column, then the values, then where they come from. */
export function valueTexts(lines: readonly ValueLine[]): string[] {
	const width = Math.max(0, ...lines.map(({name}) => name.length));
	return lines.map(
		(line) => `${line.name.padEnd(width)}   ${changeText(line)}${line.origin ? `   ${line.origin}` : ''}`,
	);
}
