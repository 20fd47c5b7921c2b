// Every check that the doctor makes, the areas in the order in which a start of Claude Code meets them.
import type {Check} from '../check.ts';
import {caching} from './caching/index.ts';
import {configuration} from './configuration/index.ts';
import {credentials} from './credentials/index.ts';
import {gateway} from './gateway/index.ts';
import {iam} from './iam/index.ts';
import {model} from './model/index.ts';
import {network} from './network/index.ts';
import {quota} from './quota/index.ts';
import {region} from './region/index.ts';
import {version} from './version/index.ts';

/** By area; a failure in an earlier area makes most of the later ones impossible. */
export const checksByArea = {
	configuration,
	credentials,
	region,
	network,
	gateway,
	model,
	iam,
	version,
	quota,
	caching,
} as const satisfies Readonly<Record<string, readonly Check[]>>;

export const checks: readonly Check[] = Object.values(checksByArea).flat();
