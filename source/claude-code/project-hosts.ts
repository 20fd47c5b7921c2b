// The hosts that only the settings of a project name: whoever wrote them could have requests, tokens and headers sent there.
import type {Effective} from './effective.ts';
import {type ConfigLayer, describeOrigin, type ValueOrigin} from './settings-layers.ts';
import {shownValue} from './shown-value.ts';

export type ProjectHost = {
	readonly name: string;
	/** As it may be shown. */
	readonly value: string;
	readonly origin: ValueOrigin;
};

/** A clone of a repository brings both. */
export const projectLayers: readonly ConfigLayer[] = ['project', 'local'];

const addresses = /^(ANTHROPIC_BEDROCK_BASE_URL|ANTHROPIC_BASE_URL|AWS_ENDPOINT_URL(_\w+)?|(https?|all)_proxy)$/i;

/** A region becomes part of the host's name: `x.example/` in its place would be another host; `us_west_2` is none, and still AWS's. */
const regions = /^(AWS_REGION|AWS_DEFAULT_REGION|ANTHROPIC_SMALL_FAST_MODEL_AWS_REGION)$/;
const isPartOfName = (value: string) => /^[\w-]*$/.test(value.trim());

/** What a project says and nobody else does: where the user, the administrator or the environment says the same, it is the person's own. */
export function projectHosts(values: Effective): ProjectHost[] {
	return [...values].flatMap(([name, {value, winner, losers}]) => {
		const isHost = addresses.test(name) || (regions.test(name) && !isPartOfName(value));
		if (!isHost || value.trim() === '' || !projectLayers.includes(winner.layer)) return [];
		const isOwn = losers.some((loser) => !projectLayers.includes(loser.layer) && loser.value === value);
		return isOwn ? [] : [{name, value: shownValue(name, value), origin: winner}];
	});
}

/** `ANTHROPIC_BEDROCK_BASE_URL=https://gateway · ~/work/.claude/settings.json:3` */
export const hostText = ({name, value, origin}: ProjectHost): string => `${name}=${value} · ${describeOrigin(origin)}`;
