// The variables of files with which AWS is asked.
import type {Effective} from '../../claude-code/effective.ts';
import {projectLayers} from '../../claude-code/project-hosts.ts';
import {pickRelevant} from '../../claude-code/relevant-variables.ts';

/**
 * What files give Claude Code beside the environment: an API key, a gateway, other AWS files. Project settings are left out unless
 * the person trusts them: whoever wrote them could redirect our requests, or have a program run.
 */
export function trustedFileValues(values: Effective, trustsProject: boolean): Record<string, string> {
	const layers = ['managed', 'user', 'claude-json', 'dotenv', ...(trustsProject ? projectLayers : [])];
	const trusted = [...values].filter(([, {winner}]) => layers.includes(winner.layer));
	return pickRelevant(Object.fromEntries(trusted.map(([name, {value}]) => [name, value])));
}
