// Finds that AWS cannot be reached at all: a firewall, a proxy that is down, or a proxy that is not set.

import {askStatus} from '../../../shell-command.ts';
import {checkNetwork, usualCauses} from '../../network-step.ts';
import {noConnectionCauses, refusalCheck} from '../../refusal-check.ts';
import {proxyInUse} from '../../values.ts';
import {regionUnknown} from '../region/region-unknown.ts';

export const noConnection = refusalCheck({
	id: 'no-connection',
	title: 'This computer reaches AWS',
	causes: noConnectionCauses,
	// A region that does not exist has no address; region-unknown reports that.
	only: (subject) =>
		subject.identity.state !== 'known' &&
		subject.profiles.state !== 'known' &&
		regionUnknown.find(subject).every(({status}) => status !== 'fail'),
	say: (_, {region}) => `This computer cannot reach AWS in ${region}`,
	because: () => usualCauses,
	concerns: {identity: true, region: true, allModels: true},
	next: (subject) =>
		proxyInUse(subject)
			? [
					{
						say: 'Check that the proxy in HTTPS_PROXY works and lets amazonaws.com through',
						run: askStatus('https://sts.amazonaws.com/'),
					},
				]
			: [checkNetwork(subject, 'sts')],
});
