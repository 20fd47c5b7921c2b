// The one JSON document of `--json`, in the shape that scripts rely on.
import type {Finding} from '../checks/access/report.ts';
import {diffEdit} from '../plan/diff.ts';
import type {Plan} from '../plan/edit.ts';
import type {Problem} from '../problem.ts';
import type {Planned} from '../setup/facts/planned.ts';

type Parts = {
	readonly command: string;
	readonly outcome: 'done' | 'problem' | 'cancelled';
	readonly planned?: Planned;
	/** Edits without a decision: undo and off. */
	readonly plan?: Plan;
	readonly findings?: readonly Finding[];
	readonly problems?: readonly Problem[];
};

export function documentOf({
	command,
	outcome,
	planned,
	plan = planned?.changes ?? [],
	findings = [],
	problems = [],
}: Parts): string {
	const variables =
		planned?.variables.flatMap(({name, value}) => (value === undefined ? [] : [[name, value] as const])) ?? [];
	const document = {
		version: 1,
		command,
		outcome,
		decision: planned
			? {...planned.decision, variables: Object.fromEntries(variables), switchedOff: planned.switchedOff}
			: {},
		findings,
		edits: plan.map((edit) => ({path: edit.path, purpose: edit.purpose, diff: diffEdit(edit).text})),
		problems,
	};
	return `${JSON.stringify(document, undefined, '\t')}\n`;
}
