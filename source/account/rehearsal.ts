// A call that never leaves the program, one per service: V8 compiles what signing, sending and reading take as it first runs,
// 20 ms that the answers of a setup would be late by. It is made while there is only waiting to do.
import {Readable} from 'node:stream';
import {type Clients, type Common, open, type Sdk, sdk} from './clients.ts';
import {listInferenceProfiles} from './lists.ts';
import type {Handler} from './transport.ts';

type Stage = {readonly type: string; readonly answer: string};
type Rehearsal<Name extends keyof Clients> = Stage & {call(client: Clients[Name], sdk: Sdk[Name]): Promise<unknown>};

const xml = (operation: string, result: string): Stage => ({
	type: 'text/xml',
	answer: `<${operation}Response><${operation}Result>${result}</${operation}Result></${operation}Response>`,
});
const json = (answer: unknown): Stage => ({type: 'application/json', answer: JSON.stringify(answer)});

const rehearsals: {readonly [Name in keyof Clients]: Rehearsal<Name>} = {
	sts: {
		...xml('GetCallerIdentity', '<Arn>-</Arn>'),
		call: (client, {GetCallerIdentityCommand}) => client.send(new GetCallerIdentityCommand({})),
	},
	bedrock: {
		...json({inferenceProfileSummaries: [{models: [{modelArn: '-'}], createdAt: '2026-11-26T00:00:00Z'}]}),
		call: (client, commands) =>
			listInferenceProfiles(
				{client, sdk: commands, options: {abortSignal: new AbortController().signal}},
				'system',
				() => {},
			),
	},
	iam: {
		...xml('GetRole', '<Role><Arn>-</Arn></Role>'),
		call: (client, {GetRoleCommand}) => client.send(new GetRoleCommand({RoleName: '-'})),
	},
	runtime: {
		type: 'application/vnd.amazon.eventstream',
		answer: '',
		call: (client, {InvokeModelWithResponseStreamCommand}) =>
			client.send(
				new InvokeModelWithResponseStreamCommand({modelId: '-', body: '{}', contentType: 'application/json'}),
			),
	},
};

/** @param common what the real client is built with; keys and transport are replaced by some that lead nowhere */
export async function rehearse<Name extends keyof Clients>(service: Name, common: Common): Promise<void> {
	const from = await sdk(service);
	const {call, type, answer} = rehearsals[service];
	const nobody = async () => ({accessKeyId: '-', secretAccessKey: '-'});
	await call(open[service](from, {...common, requestHandler: stage(type, answer)}, {credentials: nobody}), from);
}

const stage = (type: string, answer: string): Handler => ({
	metadata: {handlerProtocol: 'http/1.1'},
	updateHttpClientConfig() {},
	httpHandlerConfigs: () => ({}),
	destroy() {},
	handle: async () => ({
		response: {statusCode: 200, headers: {'content-type': type}, body: Readable.from([Buffer.from(answer)])},
	}),
});
