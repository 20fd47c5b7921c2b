// All cases, in the order of the areas. docs/checks.md is made from them.
import {caching} from './caching.ts';
import type {Case} from './case.ts';
import {configuration} from './configuration.ts';
import {credentials} from './credentials.ts';
import {gateway} from './gateway.ts';
import {iam} from './iam.ts';
import {model} from './model.ts';
import {network} from './network.ts';
import {pins} from './pins.ts';
import {quota} from './quota.ts';
import {reading} from './reading.ts';
import {region} from './region.ts';
import {signIn} from './sign-in.ts';
import {terminal} from './terminal.ts';
import {version} from './version.ts';

export const cases: readonly Case[] = [
	...configuration,
	...terminal,
	...pins,
	...credentials,
	...signIn,
	...region,
	...network,
	...gateway,
	...model,
	...iam,
	...version,
	...quota,
	...reading,
	...caching,
];
