// The one JSON document of `--json`, in the shape that scripts rely on.
import type {Finding} from '../access/report.ts';
import type {PolicyDocument} from '../bedrock/policy/document.ts';
import type {Decision} from '../claude-code/decision.ts';
import {overriddenModel} from '../claude-code/variables.ts';
import type {WritePlan} from '../conversation/queries/plan-query.ts';
import type {Invocation} from '../invocation.ts';
import {nextAsJson, problemAsJson} from '../next-step.ts';
import {diffEdit} from '../plan/diff.ts';
import type {Plan} from '../plan/edit.ts';
import {printableJson} from '../printable.ts';
import type {Problem} from '../problem.ts';
import type {ModelCaching} from './caching-as-json.ts';
import type {ProfileEntry} from './own-profiles-text.ts';

type Parts = {
	readonly command: string;
	readonly outcome: 'done' | 'problem' | 'cancelled';
	readonly planned?: Pick<WritePlan, 'decision' | 'variables' | 'switchedOff'> &
		Partial<Pick<WritePlan, 'overrides' | 'changes'>>;
	/** Edits without a decision: undo and off. */
	readonly plan?: Plan;
	readonly findings?: readonly Finding[];
	readonly problems?: readonly Problem[];
	/** Sentences that go with the result. */
	readonly notes?: readonly string[];
	/** IAM policies: what `policy` prints. */
	readonly policies?: readonly PolicyDocument[];
	/** Application profiles, and what became of them: what `profiles` prints. */
	readonly profiles?: readonly ProfileEntry[];
	/** What `profiles create --format` prints. */
	readonly text?: string;
	/** Whether prompts are cached, by model: what `doctor --prove-caching` prints. */
	readonly caching?: readonly ModelCaching[];
	/** The version of this program, and the newest one on npm where that was asked: what `version` prints. */
	readonly release?: {readonly version: string; readonly newest?: string};
};

export function jsonDocument(
	{command, outcome, planned, plan = planned?.changes ?? [], findings = [], problems = [], ...more}: Parts,
	invocation: Invocation,
): string {
	const variables =
		planned?.variables.flatMap(({name, value}) => (value === undefined ? [] : [[name, value] as const])) ?? [];
	const overrides = (planned?.overrides ?? []).map(({name, value}) => [overriddenModel(name), value] as const);
	const document = {
		version: 1,
		command,
		outcome,
		decision: planned
			? {
					...decisionAsJson(planned.decision),
					variables: Object.fromEntries(variables),
					modelOverrides: Object.fromEntries(overrides),
					switchedOff: planned.switchedOff,
				}
			: {},
		findings: findings.map((finding) => findingAsJson(finding, invocation)),
		edits: plan.map((edit) => ({path: edit.path, purpose: edit.purpose, diff: diffEdit(edit).text})),
		problems: problems.map((problem) => problemAsJson(problem, invocation)),
		...more,
	};
	return `${printableJson(JSON.stringify(document, undefined, '\t'))}\n`;
}

/** A key of the settings file that is taken out is `null`. */
function decisionAsJson({settingsKeys, ...decision}: Decision) {
	if (!settingsKeys?.length) return decision;
	return {...decision, settings: Object.fromEntries(settingsKeys.map(({name, value = null}) => [name, value]))};
}

/** What scripts may rely on; fields that only this program reads stay out. */
function findingAsJson({id, status, title, evidence, next, ...finding}: Finding, invocation: Invocation) {
	const because = [finding.because, finding.awsWords].filter((text) => text !== undefined).join('\n');
	return {
		id,
		status,
		title,
		...(because && {because}),
		...(evidence !== undefined && {evidence}),
		next: next.map((step) => nextAsJson(step, invocation)),
	};
}
