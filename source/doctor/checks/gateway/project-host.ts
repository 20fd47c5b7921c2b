// Finds a host that only the settings of this project name. Nothing is sent there before the person trusts the project,
// so it is not known whether the models can be called.
import {hostText, projectHosts} from '../../../claude-code/project-hosts.ts';
import {usesBedrock} from '../../bedrock-use.ts';
import {type Check, findingIf} from '../../check.ts';

export const projectHost: Check = {
	id: 'project-host',
	title: 'Not only the project says where requests go',
	needs: 'offline',
	find(subject) {
		const hosts = subject.trustsProject ? [] : projectHosts(subject.values);
		return findingIf(hosts.length > 0 && usesBedrock(subject), () => ({
			status: 'unknown',
			about: hosts.map(({name}) => name),
			concerns: {allModels: true},
			title: 'The models were not called, because only this project says where requests go',
			because: "Whoever wrote the project's settings chose that host, and it would get your credentials",
			evidence: hosts.map(hostText),
			next: [{say: 'If you trust this project, call the models there', own: 'doctor --trust-project'}],
		}));
	},
};
