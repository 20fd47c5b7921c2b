// Access: the matrix while it fills in, and the ways on from there.
import type {ConversationView} from '../../conversation/conversation.ts';
import {explanationOf} from '../../conversation/explanations.ts';
import {pageOf} from '../../conversation/pages.ts';
import type {AccessResult} from '../../conversation/queries/access-query.ts';
import {resultSoFar} from '../../conversation/query.ts';
import {accessProof} from '../../conversation/questions/access.ts';
import {questionOf} from '../../conversation/questions/index.ts';
import type {ConversationState} from '../../conversation/state.ts';
import type {Invocation} from '../../invocation.ts';
import {stepText} from '../../next-step.ts';
import {missingPolicyText} from '../../output/administrator-message.ts';
import type {Problem} from '../../problem.ts';
import {adviceFor, type FirstUse, firstUseOf} from './access-advice.ts';
import {type AccessDetail, accessDetails} from './access-details.ts';
import {type AccessTable, accessTable} from './access-matrix.ts';
import {otherProfiles, stayInItems} from './access-other-answers.ts';
import {limitItems, quotaAdvice, quotaPart} from './access-quotas.ts';
import {cachingItems, withoutCachingItems} from './caching-proof/screens.ts';
import type {ChoiceItem, ScreenFrame} from './choices.ts';
import {backFrom, leaveItem, stepOf} from './navigation.ts';
import {problemCauses} from './problem.ts';

export type AccessScreen = ScreenFrame & {
	readonly kind: 'access';
	/** Absent until the first call is under way. */
	readonly table?: AccessTable;
	/** What to do outside the wizard, a paragraph each. */
	readonly advice: readonly string[];
	readonly details: readonly AccessDetail[];
};

export function accessScreen(state: ConversationState, view: ConversationView, invocation: Invocation): AccessScreen {
	const proof = accessProof(view.context);
	const result = proof && resultSoFar(proof.loaded);
	const report = result?.report;
	const firstUse = result && firstUseOf(result);
	const waiting = proof && questionOf('access').loadingText?.(view.context);
	return {
		kind: 'access',
		id: `access ${proof?.key ?? ''} ${waiting ? 'asking' : 'done'}`,
		...stepOf(pageOf('access'), state.open !== undefined),
		title: questionOf('access').title,
		explanation: explanationOf('access'),
		...(report ? {table: {...accessTable(report), ...(waiting || firstUse ? {notes: []} : {})}} : {}),
		advice: [
			...(report && !waiting ? [...adviceFor(firstUse, report), ...quotaAdvice(view)] : []),
			...(proof?.loaded.state === 'failed' ? whyNotProven(proof.loaded.problem, invocation) : []),
		],
		details: report ? [...accessDetails(report, invocation), ...quotaPart(view)] : [],
		items: waiting || !proof ? [] : [...accessItems(proof.key, result, firstUse, view), ...limitItems(view)],
		// `--force` says beforehand that a refusal does not stop anything.
		...(state.initial.options.force ? {start: 'anyway'} : {}),
		...(waiting ? {waiting} : {}),
		...backFrom(state),
	};
}

/** Where the proof itself failed there is no table to read it from. */
const whyNotProven = (problem: Problem, invocation: Invocation): string[] => [
	`✘ ${problem.title}`,
	...problemCauses(problem),
	...problem.next.map((next) => stepText(next, invocation)),
];

function accessItems(
	key: string,
	result: AccessResult | undefined,
	firstUse: FirstUse | undefined,
	view: ConversationView,
): ChoiceItem[] {
	const report = result?.report;
	const goOn = (anyway: boolean): ChoiceItem['action'] => ({
		do: 'send',
		messages: [{type: 'answer', id: 'access', value: {report: key, anyway}}],
	});
	if (report && firstUse)
		return [
			{...againItem, cells: [checkAgainAfter[firstUse]]},
			...subscribeItems(result),
			...(report.status === 'fail' ? [messageItem] : []),
			detailsItem,
			{id: 'anyway', cells: ['Continue without proof: Claude Code may not work yet'], action: goOn(true)},
			leaveItem,
		];
	if (report && report.status !== 'fail')
		return [
			{id: 'go', cells: ['Continue'], action: goOn(false)},
			...trustItems(result),
			...subscribeItems(result),
			detailsItem,
			...cachingItems(view),
			againItem,
		];
	const refused = report?.rows.filter(({status}) => status === 'fail') ?? [];
	const roles = [...new Set(refused.map(({role}) => role))];
	return [
		...(report ? [] : [againItem]),
		...withoutCachingItems(report, view),
		...otherProfiles(roles),
		...stayInItems(refused),
		...(result ? policyItems(missingPolicyText(result)) : []),
		...(refused.length > 0 ? [messageItem] : []),
		...subscribeItems(result),
		...(report ? [againItem, detailsItem] : []),
		{
			id: 'anyway',
			cells: [roles.length > 0 ? `Continue anyway: ${roles.join(', ')} will be refused` : 'Continue without proof'],
			action: goOn(true),
		},
		leaveItem,
	];
}

const checkAgainAfter: Readonly<Record<FirstUse, string>> = {
	'use-case-form': 'Check again, when the form is submitted',
	agreement: 'Check again, when somebody has called the model',
};

const againItem: ChoiceItem = {
	id: 'again',
	cells: ['Check again'],
	action: {do: 'send', messages: [{type: 'refresh', prefixes: ['proof']}]},
};

const detailsItem: ChoiceItem = {
	id: 'details',
	cells: ['Show what was asked and what AWS answered'],
	action: {do: 'view'},
};

const messageItem: ChoiceItem = {
	id: 'message',
	cells: ['Save a message to your administrator'],
	action: {do: 'save', file: 'message'},
};

function policyItems(policy: string): ChoiceItem[] {
	const lines = policy.trimEnd().split('\n').length;
	return policy
		? [
				{
					id: 'policy',
					cells: [`Save the missing permissions (${lines} lines of policy)`],
					action: {do: 'save', file: 'policy'},
				},
			]
		: [];
}

/** A model that was not called, because only the settings of the project say where the call would go. */
function trustItems(result: AccessResult | undefined): ChoiceItem[] {
	const held = result?.evidence.probes.find((probe) => probe.state === 'held' && probe.code === 'project-host');
	return held?.state === 'held'
		? [
				{
					id: 'trust',
					cells: ['I trust this project: call the models at its host'],
					detail: held.because,
					action: {do: 'send', messages: [{type: 'trustProject'}]},
				},
			]
		: [];
}

/** A model that was not called, because its first call would subscribe the account on the AWS Marketplace. */
function subscribeItems(result: AccessResult | undefined): ChoiceItem[] {
	const held = result?.evidence.probes.some((probe) => probe.state === 'held' && probe.code === 'agreement');
	return held
		? [
				{
					id: 'subscribe',
					cells: ['Call them now: this makes the agreement for the account'],
					action: {do: 'send', messages: [{type: 'subscribe'}]},
				},
			]
		: [];
}
