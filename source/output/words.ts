// Problems, plans and values in sentences: what every face says, said once.

import type {Finding} from '../access/report.ts';
import {ours} from '../claude-code/variables.ts';
import {sourceText} from '../conversation/answer-source.ts';
import type {Given, Id} from '../conversation/answers.ts';
import type {ConversationView} from '../conversation/conversation.ts';
import type {WritePlan} from '../conversation/queries/plan-query.ts';
import type {Invocation} from '../invocation.ts';
import {commandOf, stepText} from '../next-step.ts';
import type {Edit} from '../plan/edit.ts';
import {printable} from '../printable.ts';
import type {Problem} from '../problem.ts';

type Toned = {
	readonly text: string;
	readonly columns?: readonly string[];
	readonly tone?: 'good' | 'bad' | 'warn' | 'dim' | 'strong' | 'add' | 'remove';
};

/** A problem as lines for a terminal or a log: `error:`, the cause, `hint:` for every next step. Readable without colour. */
export function problemText(problem: Problem, invocation: Invocation): string {
	return [
		`error: ${problem.title}`,
		...(problem.because ? problem.because.split('\n').map((line) => `  ${line}`) : []),
		// A text of several lines starts at the margin: copied, it is what belongs into the file.
		...problem.next.map((next) => {
			const command = commandOf(next, invocation);
			return command ? `hint: ${next.say}\n${command.includes('\n') ? '' : '  '}${command}` : `hint: ${next.say}`;
		}),
	]
		.map((line) => line.split('\n').map(printable).join('\n'))
		.join('\n');
}

/** One line per file: the path as the user knows it, where a link leads, and what happens to it. */
export function fileLines(planned: WritePlan): Toned[] {
	return planned.plan.map((edit) => {
		const link = planned.links[edit.path];
		const target = link ? `${planned.shorten(edit.path)} → ${planned.shorten(link)}` : planned.shorten(edit.path);
		return inColumns([target, happens(edit)]);
	});
}

/** For a log the columns stand side by side; the wizard aligns them. */
const inColumns = (columns: readonly string[]): Toned => ({columns, text: columns.join('   ')});

function happens({before, after, mode}: Edit): string {
	if (!before && after) return mode === 0o600 ? 'new, only you can read it' : 'new';
	if (before && after && before.equals(after)) return 'stays as it is';
	if (!after) return 'goes away';
	const counts = diffCounts(before?.toString('latin1') ?? '', after.toString('latin1'));
	return [lines(counts.more, 'more'), lines(counts.less, 'less')].filter(Boolean).join(', ') || 'changes';
}

const lines = (count: number, what: string) => (count > 0 ? `${count} ${count === 1 ? 'line' : 'lines'} ${what}` : '');

function diffCounts(before: string, after: string): {more: number; less: number} {
	const [old, now] = [before.split('\n'), after.split('\n')];
	const left = new Map<string, number>();
	for (const line of old) left.set(line, (left.get(line) ?? 0) + 1);
	let more = 0;
	for (const line of now) {
		const count = left.get(line) ?? 0;
		if (count > 0) left.set(line, count - 1);
		else more++;
	}
	return {more, less: [...left.values()].reduce((sum, count) => sum + count, 0)};
}

/** Which question a variable's value comes from. */
const source: Readonly<Record<string, Id>> = {
	AWS_PROFILE: 'signIn',
	AWS_REGION: 'region',
	ANTHROPIC_MODEL: 'model',
	ANTHROPIC_DEFAULT_MODEL: 'model',
	ANTHROPIC_DEFAULT_OPUS_MODEL: 'opus',
	ANTHROPIC_DEFAULT_SONNET_MODEL: 'sonnet',
	ANTHROPIC_DEFAULT_HAIKU_MODEL: 'haiku',
	ANTHROPIC_DEFAULT_FABLE_MODEL: 'fable',
	ANTHROPIC_SMALL_FAST_MODEL: 'compat',
	ANTHROPIC_SMALL_FAST_MODEL_AWS_REGION: 'haikuRegion',
	CLAUDE_CODE_SUBAGENT_MODEL: 'subagent',
	DISABLE_PROMPT_CACHING: 'caching',
	ENABLE_PROMPT_CACHING_1H: 'cacheTtl',
};

export type ShownValue = {
	readonly name: string;
	readonly value: string | undefined;
	readonly shown: string;
	readonly why: string;
};

/** Every variable that is set, or switched off where it stands today, with where its value comes from. */
export function valuesOf(planned: WritePlan, seen: ConversationView): ShownValue[] {
	return planned.variables
		.filter(({name, value}) => value !== undefined || planned.switchedOff.includes(name))
		.sort((left, right) => ours.indexOf(left.name) - ours.indexOf(right.name))
		.map(({name, value}) => {
			const id = source[name];
			const given = id && (seen.given[id] as Given<unknown> | undefined);
			if (value === undefined) return {name, value, shown: 'removed', why: planned.whyOff[name] ?? 'not wanted'};
			const shown = planned.names[value] ?? value;
			return {
				name,
				value,
				shown,
				why: given
					? sourceText(given)
					: name === 'CLAUDE_CODE_USE_BEDROCK'
						? 'always'
						: 'read from the model behind it',
			};
		});
}

export function valueLines(planned: WritePlan, seen: ConversationView): Toned[] {
	return valuesOf(planned, seen)
		.filter(({name}) => !/_(NAME|SUPPORTED_CAPABILITIES)$/.test(name))
		.map(({name, shown, why}) => inColumns([name, shown, why]));
}

export function diffLines(planned: WritePlan): Toned[] {
	const tones = {add: 'add', remove: 'remove', context: undefined, header: 'strong'} as const;
	return planned.diffs
		.flatMap(({lines}) => lines)
		.map(({kind, text}) => {
			const tone = tones[kind];
			return tone ? {text, tone} : {text};
		});
}

export const diffText = ({diffs}: WritePlan) => diffs.map(({text}) => text).join('\n');

const marks = {ok: '✔', warn: '⚠', fail: '✘', unknown: '?'} as const;

/** A finding as text: its mark, what was found, the cause and the next step. */
export function findingText({status, title, because, next}: Finding, invocation: Invocation): string {
	return [
		`${marks[status]} ${title}`,
		...(because ? because.split('\n').map((line) => `  ${line}`) : []),
		...next.map((step) => `  ${stepText(step, invocation)}`),
	]
		.map(printable)
		.join('\n');
}

/** What follows from the answers, each said once: the plan's own notes, and what a re-mapped pin means for residency and cost. */
export function notesOf(planned: WritePlan, seen: ConversationView): string[] {
	const given = Object.values(seen.given) as readonly Given<unknown>[];
	return [...new Set([...given.flatMap(({consequences = []}) => consequences), ...planned.notes])];
}
