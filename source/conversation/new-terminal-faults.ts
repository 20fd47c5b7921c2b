// Asks the shell, once its part is written, whether a new terminal gives claude what was written.
import type {Machine} from '../machine/machine.ts';
import {findStartUpLine} from '../plan/find-start-up-line.ts';
import {type StartUpEnd, whyNeverRead} from '../plan/start-up-end.ts';
import {Problem} from '../problem.ts';
import type {AccessWarning} from './access-warnings.ts';
import type {WritePlan} from './queries/plan-query.ts';
import type {Ports} from './query.ts';
import type {QuestionContext} from './question.ts';
import {type AnsweredTargets, targetsOf} from './targets.ts';

type Written = {
	readonly machine: Machine;
	readonly planned: WritePlan;
	readonly targets: AnsweredTargets;
	readonly signal: AbortSignal | undefined;
};

/** Why a new terminal will lack what was written; empty where it has it, and where no shell may be asked. Rejects with no Problem. */
export async function newTerminalFaults(
	{machine}: Ports,
	planned: WritePlan,
	context: QuestionContext,
	signal?: AbortSignal,
): Promise<AccessWarning[]> {
	const targets = targetsOf(context);
	if (!targets.askShell || !planned.plan.some(({purpose}) => purpose === 'shell')) return [];
	const faults = await faultsOf({machine, planned, targets, signal});
	return faults.map((text) => ({status: 'unknown', text}));
}

async function faultsOf(written: Written): Promise<string[]> {
	const {machine, planned, targets, signal} = written;
	const {shell = '', shellScope = 'claude'} = targets;
	// PowerShell cannot be asked.
	if (shell === 'pwsh' || shell === 'none') return [];
	const names = new Set(planned.variables.map(({name}) => name));
	try {
		const answer = await machine.askShell({shell, names, environment: machine.environment, ...(signal && {signal})});
		const isThere = planned.variables.every(({name, value = ''}) => (answer.values[name] ?? '') === value);
		if (shellScope === 'claude' ? answer.wrapped : isThere) return [];
		const whys = await whyNot(written, shell);
		const why = whys[0] ?? 'Something below the lines of set-up defines claude anew, or sets these variables';
		return [`A new ${shell} terminal will not have the new values. ${why}. ${advice(whys.length > 0)}`];
	} catch (error) {
		if (!(error instanceof Problem)) throw error;
		const [why] = await whyNot(written, shell);
		return why
			? [`A new ${shell} terminal will not have the new values. ${why}. ${advice(true)}`]
			: [`Whether a new ${shell} terminal has the new values is not known: ${error.because}.`];
	}
}

const advice = (isAbove: boolean) =>
	`${isAbove ? 'Move the two lines of set-up above it' : 'Move the two lines of set-up to the end of the file'}, or write to the settings file as well.`;

/** For each start-up file that the shell leaves above our lines: which line that is. */
async function whyNot({machine, planned, signal}: Written, shell: string): Promise<string[]> {
	const whys = planned.plan.map(async ({path, purpose, after}) => {
		const text = after?.toString('utf8') ?? '';
		const line = purpose === 'shell' ? findStartUpLine(text, shell) : undefined;
		if (line === undefined) return [];
		const {environment} = machine;
		const end: StartUpEnd | undefined = await machine.startUpEnd({
			shell,
			file: path,
			text,
			environment,
			...(signal && {signal}),
		});
		return end && end.line < line ? [whyNeverRead(end, planned.shorten(path), line)] : [];
	});
	return (await Promise.all(whys)).flat();
}
