// The plan as a query: reads the files as they are now and works out every edit. Writes nothing.
import {type Decision, variablesFor} from '../../claude-code/decision.ts';
import {modelOverridesFor} from '../../claude-code/model-overrides.ts';
import type {Variable} from '../../claude-code/variables.ts';
import type {FileDiff} from '../../plan/diff.ts';
import {changes, type Plan} from '../../plan/edit.ts';
import {shortPath} from '../../short-path.ts';
import {handMade, isHandMade, switchedOffFor} from '../hand-made-values.ts';
import {notesFor} from '../notes.ts';
import type {Fault, KnownOfAccount, Query} from '../query.ts';
import type {AnsweredTargets} from '../targets.ts';

export type WritePlan = {
	/** Two plans with the same id write the same bytes to the same files. */
	readonly id: string;
	readonly decision: Decision;
	readonly variables: readonly Variable[];
	/** Keys beside `env` that are set in the settings file, and those without a value that are taken out of it. */
	readonly settingsKeys: readonly Variable[];
	/** Entries of modelOverrides, by which Claude Code knows the models behind the ARNs. */
	readonly overrides: readonly Variable[];
	/** Names without a value that are set elsewhere, and so are cancelled in the files that are written. */
	readonly switchedOff: readonly string[];
	/** By such a name: where it is set today. */
	readonly whyOff: Readonly<Record<string, string>>;
	/** Names that are not written into the settings file which colleagues share; `everywhere`: nor into any other file. */
	readonly withheld: Readonly<Record<string, 'from colleagues' | 'everywhere'>>;
	readonly plan: Plan;
	readonly changes: Plan;
	/** Of the files that change; keys and tokens are masked. */
	readonly diffs: readonly FileDiff[];
	/** By path of a symbolic link: the file it leads to in the end. */
	readonly links: Readonly<Record<string, string>>;
	/** What the doctor would say fails, once this is written. */
	readonly faults: readonly Fault[];
	/** Sentences for the review: what follows from the decision, and which files are left out. */
	readonly notes: readonly string[];
	/** By the id or ARN of a model: its name for people. */
	readonly names: Readonly<Record<string, string>>;
	/** `~/…` for what lies in the home folder. */
	shorten(path: string): string;
};

export const writePlanQuery = (
	decision: Decision,
	targets: AnsweredTargets,
	known: KnownOfAccount,
	round: number,
): Query<WritePlan> => ({
	key: `planned ${round} ${JSON.stringify([known.identity?.arn, known.profiles?.length, decision, targets.write, targets.settings, targets.shell, targets.shellScope, targets.dotenv, targets.keepKey, targets.modelOverrides])}`,
	doing: 'Reading your files',
	load: async ({machine, findFaults}, signal) => {
		const [{planEdits}, {diffPlan}] = await Promise.all([
			import('../../plan/edits/plan-edits.ts'),
			import('../../plan/diff.ts'),
		]);
		const variables = variablesFor(decision).map((variable) => handMade(variable, decision, targets.existing));
		const {settingsKeys = []} = decision;
		const switchedOff = switchedOffFor(variables, decision, targets);
		const whyOff = Object.fromEntries(
			switchedOff.map((name) => [name, targets.environment[name] ? 'your shell exports it' : 'it was set elsewhere']),
		);
		const wanted = modelOverridesFor(decision);
		const {plan, links, notes, overrides} = await planEdits(
			machine,
			variables,
			switchedOff,
			targets,
			wanted,
			settingsKeys,
		);
		const pins = [decision.model, ...Object.values(decision.tiers), decision.fable, decision.subagent];
		return {
			id: JSON.stringify(plan.map(({path, after}) => [path, after?.toString('base64')])),
			decision,
			variables,
			settingsKeys,
			overrides,
			switchedOff,
			whyOff,
			plan,
			changes: changes(plan),
			diffs: diffPlan(plan),
			links,
			notes: [...notes, ...notesFor(decision, targets, variables.filter(isHandMade(decision)))].map((note) =>
				note.replaceAll(`${machine.home}/`, '~/'),
			),
			withheld: withheldFrom(targets),
			faults: (await findFaults?.(plan, known, signal)) ?? [],
			names: Object.fromEntries(pins.flatMap((pin) => (pin?.name ? [[pin.id, pin.name]] : []))),
			shorten: (path) => shortPath(path, machine.home),
		};
	},
});

/** Colleagues have AWS profiles of their own. */
function withheldFrom({settings, write = []}: AnsweredTargets): WritePlan['withheld'] {
	if (settings !== 'project' || !write.includes('settings')) return {};
	return {AWS_PROFILE: write.length > 1 ? 'from colleagues' : 'everywhere'};
}
