// The checks of this area, in the order in which the doctor reports them.
import type {Check} from '../../check.ts';
import {baseUrlPath} from './base-url-path.ts';
import {gatewayArn} from './gateway-arn.ts';
import {gatewayBetas} from './gateway-betas.ts';
import {gatewayRefused} from './gateway-refused.ts';
import {gatewaySigned} from './gateway-signed.ts';
import {gatewayStream} from './gateway-stream.ts';
import {gatewayToken} from './gateway-token.ts';
import {projectHost} from './project-host.ts';
import {unsignedToAws} from './unsigned-to-aws.ts';

export const gateway: readonly Check[] = [
	gatewayArn,
	gatewayBetas,
	gatewayToken,
	baseUrlPath,
	gatewaySigned,
	gatewayRefused,
	gatewayStream,
	unsignedToAws,
	projectHost,
];
