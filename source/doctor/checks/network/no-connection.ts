// Finds that AWS cannot be reached at all: a firewall, a proxy that is down, or a proxy that is not set.
import {noConnectionCauses, refusalCheck} from '../../refusal-check.ts';
import {effectiveValue} from '../../values.ts';
import {regionUnknown} from '../region/region-unknown.ts';

export const noConnection = refusalCheck({
	id: 'no-connection',
	title: 'AWS can be reached',
	causes: noConnectionCauses,
	// A region that does not exist has no address; region-unknown reports that.
	only: (subject) =>
		subject.identity.state !== 'known' &&
		subject.profiles.state !== 'known' &&
		regionUnknown.find(subject).every(({status}) => status !== 'fail'),
	say: (_, {region}) => `AWS cannot be reached in ${region}`,
	next: (subject) =>
		(effectiveValue(subject, 'HTTPS_PROXY') ?? effectiveValue(subject, 'https_proxy'))
			? [
					{
						say: 'check that the proxy is up and lets amazonaws.com through',
						run: 'curl -sS -o /dev/null -w "%{http_code}" https://sts.amazonaws.com',
					},
				]
			: [{say: 'name your proxy, or check the network', run: 'export HTTPS_PROXY=http://proxy:port'}],
});
