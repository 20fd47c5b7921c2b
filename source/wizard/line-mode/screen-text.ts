// What each kind of screen says between its title and its list, as lines; and what its view shows on request.

import type {ValueLine} from '../../output/value-lines.ts';
import type {FileDiff} from '../../plan/diff.ts';
import type {AccessScreen} from '../choices/access.ts';
import type {AccessTable} from '../choices/access-matrix.ts';
import type {CachingScreen} from '../choices/caching-proof/screens.ts';
import type {ConfirmScreen} from '../choices/confirm.ts';
import type {WizardScreen} from '../choices/current-screen.ts';
import type {ProblemScreen, StepByHand} from '../choices/problem.ts';
import type {DoneScreen} from '../choices/result.ts';
import type {ReviewedPlan} from '../choices/review.ts';
import {exact, type OutputLine} from './output-line.ts';
import {plainCell, plainMark, plainText} from './plain-text.ts';

/** `Which model should Claude Code use? (question 3 of 8)` */
export const titleLine = ({title, step}: WizardScreen): OutputLine =>
	prose(step === undefined ? title : `${title} (question ${step})`);

export function bodyLines(screen: WizardScreen): OutputLine[] {
	switch (screen.kind) {
		case 'start':
			return [prose(screen.current), ...screen.paths.map(exact)];
		case 'question':
			return [screen.help, screen.suggested].flatMap((text) => (text === undefined ? [] : [prose(text)]));
		case 'group':
			return [...(screen.help === undefined ? [] : [prose(screen.help)]), ...screen.warnings.map(prose)];
		case 'access':
			return [...(screen.table ? tableLines(screen.table) : []), ...screen.advice.map(prose)];
		case 'api-key':
		case 'own-profiles':
			return screen.help.map(prose);
		case 'caching-proof':
			return cachingLines(screen);
		case 'review':
			return screen.plan
				? [
						...screen.plan.warnings.map(({text}) => prose(`Warning: ${text}`)),
						...fileLines(screen.plan),
						...valueLines(screen.plan),
						...screen.plan.notes.map(prose),
					]
				: [];
		case 'confirm':
			return confirmLines(screen);
		case 'problem':
			return problemLines(screen);
		case 'saved':
			return [exact(screen.path), prose(screen.advice)];
		case 'done':
			return doneLines(screen);
		case 'change':
		case 'writing':
			return [];
	}
}

/** What the action `view` of a screen shows; `part`: which one, where there are several. */
export function viewLines(screen: WizardScreen, part: string | undefined): OutputLine[] {
	if (screen.kind === 'access') return detailLines(screen);
	if (screen.kind === 'caching-proof') return cachingLines(screen);
	if (screen.kind === 'confirm') return diffLines(screen.diffs);
	if (screen.kind !== 'review' || !screen.plan) return [];
	if (part === 'values') return valueLines(screen.plan);
	return diffLines(screen.plan.diffs);
}

/** What `?` explains, with an empty line behind it. */
export const explanationLines = ({explanation = []}: WizardScreen): OutputLine[] =>
	explanation.length > 0 ? [...explanation.map(prose), {text: ''}] : [];

const prose = (text: string): OutputLine => ({text: plainText(text)});

/** `opus, sonnet. call: yes; streaming: no; regions it may route to: no, us-east-2 denied` */
function tableLines({head, rows, refusal, notes}: AccessTable): OutputLine[] {
	return [
		...rows.map(({cells: [name = '', ...cells]}) => ({
			text: `${name}. ${cells.map((cell, index) => `${head[index + 1]}: ${plainMark(cell)}`).join('; ')}`,
		})),
		...(refusal ? [prose(refusal.title), ...refusal.lines.map(exact)] : []),
		...notes.map(({text}) => prose(text)),
	];
}

/** A line for each row: `Unknown: platform opus, 5 minutes; 911 written, none read; 0.82 s, 0.41 s` */
const cachingLines = ({help, rows, notes}: CachingScreen): OutputLine[] => [
	...help.map(prose),
	...rows.map(({cells}) => prose(cells.filter(Boolean).join('; '))),
	...notes.map(prose),
];

const detailLines = ({details}: AccessScreen): OutputLine[] =>
	details.flatMap(({title, calls, destinations, refusal, steps, disagreement}) => [
		prose(title),
		...calls.map(prose),
		...destinations.map(prose),
		...(refusal === undefined ? [] : [prose(refusal)]),
		...steps.flatMap(stepLines),
		...(disagreement === undefined ? [] : [prose(disagreement)]),
	]);

const diffLines = (diffs: readonly FileDiff[]): OutputLine[] =>
	diffs.flatMap(({lines}) => lines.map(({text}) => exact(text)));

const confirmLines = ({files, values, notes}: ConfirmScreen): OutputLine[] => [
	...[...files, ...values].map((cells) => exact(cells.map(plainCell).join(': '))),
	...notes.map(prose),
];

const fileLines = ({files}: ReviewedPlan): OutputLine[] => files.map((cells) => exact(cells.map(plainCell).join(': ')));

const valueLines = ({values}: ReviewedPlan): OutputLine[] =>
	values.map((line) =>
		exact([`${line.name}: ${valueText(line)}`, line.origin].filter(Boolean).map(plainCell).join(', ')),
	);

const valueText = ({value = 'removed', before}: ValueLine) =>
	before === undefined ? value : `${value}, until now ${before}`;

const stepLines = ({text, commandLines}: StepByHand): OutputLine[] => [
	exact(plainText(text)),
	...commandLines.map(exact),
];

const problemLines = ({causes, steps, note}: ProblemScreen): OutputLine[] => [
	...causes.map(prose),
	...steps.flatMap(stepLines),
	...(note === undefined ? [] : [prose(note)]),
];

const doneLines = ({warnings, commands, files, note}: DoneScreen): OutputLine[] => [
	...warnings.map(prose),
	...commands.flatMap(([words, command]) => [prose(words), exact(command)]),
	...files.map((path) => exact(`Written to ${path}`)),
	...(note === undefined ? [] : [prose(note)]),
];
