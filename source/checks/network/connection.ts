// N4: no way to AWS: no proxy set, a proxy that is down, or a firewall.
import {value} from '../look.ts';
import {refusedCheck} from '../refused.ts';

export const check = refusedCheck({
	id: 'no-connection',
	catalogue: 'N4',
	title: 'AWS can be reached',
	kinds: ['connection'],
	only: (subject) => subject.identity.state !== 'known' && subject.profiles.state !== 'known',
	say: (_, {region}) => `AWS cannot be reached in ${region}`,
	next: (subject) =>
		(value(subject, 'HTTPS_PROXY') ?? value(subject, 'https_proxy'))
			? [
					{
						say: 'check that the proxy is up and lets amazonaws.com through',
						run: 'curl -sS -o /dev/null -w "%{http_code}" https://sts.amazonaws.com',
					},
				]
			: [{say: 'name your proxy, or check the network', run: 'export HTTPS_PROXY=http://proxy:port'}],
});
