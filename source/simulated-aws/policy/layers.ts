// The layers of authorisation, in the order in which AWS looks for a missing allow, with the words denials use for them.
// Source: IAM User Guide, "Policy evaluation logic" and "Troubleshoot access denied error messages".
import type {Policies, Policy} from './document.ts';

export type LayerName = keyof Policies;

type Layer = {readonly name: LayerName; readonly words: string; policies(all: Policies): readonly Policy[] | undefined};

export const layers: readonly Layer[] = [
	{name: 'rcp', words: 'resource control policy', policies: (all) => all.rcp},
	{name: 'scp', words: 'service control policy', policies: (all) => all.scp},
	{name: 'vpcEndpoint', words: 'VPC endpoint policy', policies: (all) => one(all.vpcEndpoint)},
	{name: 'identity', words: 'identity-based policy', policies: (all) => all.identity},
	{name: 'boundary', words: 'permissions boundary', policies: (all) => one(all.boundary)},
	{name: 'session', words: 'session policy', policies: (all) => all.session},
];

const one = (policy: Policy | undefined) => policy && [policy];
