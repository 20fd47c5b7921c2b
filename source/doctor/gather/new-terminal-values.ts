// Asks the user's shell what it exports in a new terminal.

import {relevantVariables} from '../../claude-code/relevant-variables.ts';
import type {Machine} from '../../machine/machine.ts';
import type {ShellAnswer} from '../../machine/shell/shell-environment.ts';
import {Problem} from '../../problem.ts';
import type {Lookup} from '../lookup.ts';

/** @param shell name of the program; undefined where it is not known */
export async function gatherNewTerminalValues(
	machine: Machine,
	shell: string | undefined,
	environment: NodeJS.ProcessEnv,
	signal: AbortSignal,
): Promise<Lookup<ShellAnswer>> {
	if (!shell) return {state: 'not asked'};
	try {
		return {state: 'known', value: await machine.askShell({shell, names: relevantVariables, environment, signal})};
	} catch (error) {
		if (error instanceof Problem) return {state: 'refused', problem: error};
		throw error;
	}
}
