// What is known not to work, or was not proven, of the models that are about to be written: said on the review and at the end.
import type {AccessReport, AccessRow} from '../access/report.ts';
import {resultSoFar} from './query.ts';
import type {QuestionContext} from './question.ts';
import {accessProof} from './questions/access.ts';
import {writePlanState} from './questions/review.ts';

export type AccessWarning = {
	/** `fail`: a call that Claude Code makes will be refused. `unknown`: nobody has proven that it works. */
	readonly status: 'fail' | 'unknown';
	readonly text: string;
};

/** What is wrong with the configuration itself comes first: then no call is made as it was proven. */
export function accessWarnings(context: QuestionContext): AccessWarning[] {
	return [...faultWarnings(context), ...callWarnings(context)];
}

function faultWarnings(context: QuestionContext): AccessWarning[] {
	const plan = writePlanState(context);
	const faults = plan?.state === 'ready' ? plan.value.faults : [];
	return faults.map(({title, because}) => ({status: 'fail', text: `${[title, because].filter(Boolean).join(': ')}.`}));
}

/** Empty where every call was proven, and while nothing is known yet. */
function callWarnings(context: QuestionContext): AccessWarning[] {
	const proof = accessProof(context);
	if (!proof)
		return context.initial.options.offline
			? [{status: 'unknown', text: 'Nobody has checked whether these models can be called: this run is offline.'}]
			: [];
	if (proof.loaded.state === 'failed')
		return [{status: 'unknown', text: `Access is not proven: ${proof.loaded.problem.title}.`}];
	const report = resultSoFar(proof.loaded)?.report;
	if (!report || proof.loaded.state === 'loading') return [];
	return [...refusedRows(report).map(refusalWarning), ...unprovenWarnings(report)];
}

const refusedRows = ({rows}: AccessReport) => rows.filter(({status}) => status === 'fail');

const refusalWarning = ({role, refusal}: AccessRow): AccessWarning => ({
	status: 'fail',
	text: `${role} will not work yet. ${refusal?.title ?? 'Its calls are refused'}.`,
});

/** Findings about calls that were not made, in words for somebody who is about to write all the same. */
const notMade: Readonly<Record<string, string>> = {
	'access-not-probed': 'Access is not proven: no model was called.',
	'access-project-host':
		'Access is not proven: only the settings of this project say which host to call, so no model was called there.',
	'access-agreement':
		"Access is not proven: the account has no AWS Marketplace agreement for these models, so they were not called. Claude Code's first call makes the agreement, or is refused.",
	'access-use-case-form':
		"AWS has no record of Anthropic's use-case form for this account. Until it is submitted, AWS answers every call with 404.",
	'access-no-answer': 'Access is not proven: AWS did not answer.',
};

const unprovenWarnings = ({findings}: AccessReport): AccessWarning[] =>
	findings.flatMap(({id}) => {
		const text = notMade[id];
		return text ? [{status: 'unknown' as const, text}] : [];
	});
