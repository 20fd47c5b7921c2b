// The step for whatever AWS did not answer: see whether this computer reaches it, with the usual reasons why not.

import type {Next} from '../problem.ts';
import {askStatus} from '../shell-command.ts';
import type {Subject} from './subject.ts';

/** The reason for whatever was not answered, as far as anybody can tell. */
export const usualCauses = 'Usual causes: no network, a VPN that is off, or a proxy that is missing in HTTPS_PROXY';

/** @param service the first word of the address: `bedrock` lists models, `bedrock-runtime` calls them */
export const checkNetwork = ({region}: Subject, service: 'bedrock' | 'bedrock-runtime' | 'sts'): Next => ({
	say: 'See whether this computer reaches AWS; many companies need a VPN, or a proxy in HTTPS_PROXY',
	run: askStatus(`https://${service}.${region.region}.amazonaws.com/`),
});
