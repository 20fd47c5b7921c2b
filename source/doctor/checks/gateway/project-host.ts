// Finds a host that only the settings of this project name. Nothing is sent there before the person trusts the project,
// so it is not known whether the models can be called.
import {hostText, projectHosts} from '../../../claude-code/project-hosts.ts';
import {usesBedrock} from '../../bedrock-use.ts';
import {type Check, findingIf} from '../../check.ts';

export const projectHost: Check = {
	id: 'project-host',
	title: 'No host is named by the settings of the project alone',
	needs: 'offline',
	find(subject) {
		const hosts = subject.trustsProject ? [] : projectHosts(subject.values);
		return findingIf(hosts.length > 0 && usesBedrock(subject), () => ({
			status: 'unknown',
			about: hosts.map(({name}) => name),
			title: 'The models were not called: only this project says where requests go',
			because: 'whoever wrote its settings chose that host, and it would receive your credentials',
			evidence: hosts.map(hostText),
			next: [{say: 'if you trust this project, let the models be called there', own: 'doctor --trust-project'}],
		}));
	},
};
