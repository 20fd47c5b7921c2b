// What Claude Code calls beside the models that are asked about: those that other keys of its settings name, as the doctor has them.
import type {RequestedRole} from '../access/access-request.ts';
import {parsePin} from '../bedrock/pin.ts';
import {effectiveModels, furtherCalls} from '../claude-code/called-models.ts';
import type {Effective} from '../claude-code/effective.ts';
import type {PinnableTier} from '../claude-code/variables.ts';
import {Problem} from '../problem.ts';
import type {InitialState} from './initial-state.ts';

/**
 * @param values the configuration that counts: what is planned, or what is set now
 * @param pins those that have a role already
 */
export function furtherRoles(
	values: Effective,
	{settingsFiles = []}: Pick<InitialState, 'settingsFiles'>,
	region: string,
	pins: readonly string[],
): RequestedRole[] {
	return furtherCalls(effectiveModels(values, settingsFiles)).flatMap(({role, id, oneM}): RequestedRole[] =>
		id === undefined || pins.includes(id) || parsePin(id) instanceof Problem
			? []
			: [{role, pin: id, region, ...(oneM && {oneM})}],
	);
}

/** What /model offers although nobody chose it, by its tier: Claude Code then calls a profile of AWS's own, in a version of its choice. */
export const offeredUnchosen = (
	values: Effective,
	{settingsFiles = []}: Pick<InitialState, 'settingsFiles'>,
): readonly PinnableTier[] =>
	effectiveModels(values, settingsFiles).flatMap(({builtIn, when}) => (builtIn && when === 'picked' ? [builtIn] : []));
