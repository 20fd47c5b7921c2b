// Which request is which operation: one row each. Paths are split before they are decoded, since clients encode ARNs differently.
import type {Reply, ServerCall} from './call.ts';
import {
	getContainerCredentials,
	getInstanceCredentials,
	getInstanceRole,
	putInstanceToken,
} from './services/machine.ts';
import {getAvailability, getFoundationModel, getUseCase, listFoundationModels, putUseCase} from './services/models.ts';
import {
	createInferenceProfile,
	deleteInferenceProfile,
	getInferenceProfile,
	listInferenceProfiles,
	listTagsForResource,
	tagResource,
	untagResource,
} from './services/profiles.ts';
import {countInvokeTokens, invokeModel, invokeStream} from './services/runtime.ts';
import {createOAuth2Token} from './services/sign-in.ts';
import {createToken, getRoleCredentials} from './services/sso.ts';

/** `machine` is no service of AWS's own network, but what hands out a role's keys beside a container or an instance. */
export type Service =
	| 'bedrock'
	| 'bedrock-runtime'
	| 'iam'
	| 'sts'
	| 'sso'
	| 'sso-oidc'
	| 'signin'
	| 'machine'
	| 'servicequotas';
export type Route = {
	readonly operation: string;
	readonly service: Service;
	readonly method: string;
	readonly path: string;
	readonly answer: (call: ServerCall) => Reply;
};

const row =
	(service: Service) =>
	(operation: string, method: string, path: string, answer: (call: ServerCall) => Reply): Route => ({
		operation,
		service,
		method,
		path,
		answer,
	});
const control = row('bedrock');
const runtime = row('bedrock-runtime');
const machine = row('machine');

export const routes: readonly Route[] = [
	control('ListInferenceProfiles', 'GET', '/inference-profiles', listInferenceProfiles),
	control('GetInferenceProfile', 'GET', '/inference-profiles/{id}', getInferenceProfile),
	control('CreateInferenceProfile', 'POST', '/inference-profiles', createInferenceProfile),
	control('DeleteInferenceProfile', 'DELETE', '/inference-profiles/{id}', deleteInferenceProfile),
	control('ListTagsForResource', 'POST', '/listTagsForResource', listTagsForResource),
	control('TagResource', 'POST', '/tagResource', tagResource),
	control('UntagResource', 'POST', '/untagResource', untagResource),
	control('ListFoundationModels', 'GET', '/foundation-models', listFoundationModels),
	control('GetFoundationModel', 'GET', '/foundation-models/{id}', getFoundationModel),
	control('GetFoundationModelAvailability', 'GET', '/foundation-model-availability/{id}', getAvailability),
	control('GetUseCaseForModelAccess', 'GET', '/use-case-for-model-access', getUseCase),
	control('PutUseCaseForModelAccess', 'POST', '/use-case-for-model-access', putUseCase),
	runtime('InvokeModel', 'POST', '/model/{id}/invoke', invokeModel),
	runtime('InvokeModelWithResponseStream', 'POST', '/model/{id}/invoke-with-response-stream', (call) =>
		invokeStream(call),
	),
	runtime('CountTokens', 'POST', '/model/{id}/count-tokens', countInvokeTokens),
	row('sso')('GetRoleCredentials', 'GET', '/federation/credentials', getRoleCredentials),
	row('sso-oidc')('CreateToken', 'POST', '/token', createToken),
	row('signin')('CreateOAuth2Token', 'POST', '/v1/token', createOAuth2Token),
	machine('GetContainerCredentials', 'GET', '/v2/credentials/{id}', getContainerCredentials),
	machine('PutInstanceToken', 'PUT', '/latest/api/token', putInstanceToken),
	machine('GetInstanceRole', 'GET', '/latest/meta-data/iam/security-credentials', getInstanceRole),
	machine('GetInstanceCredentials', 'GET', '/latest/meta-data/iam/security-credentials/{id}', getInstanceCredentials),
];

/** The route of a raw path and its decoded parameters. */
export function findRoute(method: string, rawPath: string): {route: Route; path: Record<string, string>} | undefined {
	const pathParts = segments(rawPath);
	for (const route of routes) {
		const patternParts = segments(route.path);
		// An ARN whose slash came unencoded is spread over two segments.
		const pieces = patternParts.includes('{id}')
			? gather(pathParts, patternParts.indexOf('{id}'), pathParts.length - patternParts.length)
			: pathParts;
		if (route.method !== method || pieces.length !== patternParts.length) continue;
		const path: Record<string, string> = {};
		const fits = patternParts.every((part, index) => {
			const piece = pieces[index] ?? '';
			if (part !== '{id}') return part === piece;
			path.id = decode(piece);
			return piece !== '';
		});
		if (fits) return {route, path};
	}
	return undefined;
}

const segments = (path: string) => path.replace(/^\//, '').replace(/\/$/, '').split('/');

const gather = (pieces: readonly string[], at: number, extra: number): readonly string[] =>
	extra <= 0
		? pieces
		: [...pieces.slice(0, at), pieces.slice(at, at + extra + 1).join('/'), ...pieces.slice(at + extra + 1)];

function decode(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
