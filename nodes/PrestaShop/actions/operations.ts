import type { Operations } from '../../shared/operation';
import * as creditSlipGet from './creditSlip/get.operation';
import * as creditSlipGetMany from './creditSlip/getMany.operation';
import * as customerGet from './customer/get.operation';
import * as customerGetMany from './customer/getMany.operation';
import * as orderCount from './order/count.operation';
import * as orderGet from './order/get.operation';
import * as orderGetIds from './order/getIds.operation';
import * as orderGetMany from './order/getMany.operation';
import * as orderStateGetMany from './orderState/getMany.operation';
import * as webserviceCheckConnection from './webservice/checkConnection.operation';

/** Every operation by `resource.operation`. */
export const operations: Operations = {
	'creditSlip.get': creditSlipGet,
	'creditSlip.getMany': creditSlipGetMany,
	'customer.get': customerGet,
	'customer.getMany': customerGetMany,
	'order.count': orderCount,
	'order.get': orderGet,
	'order.getIds': orderGetIds,
	'order.getMany': orderGetMany,
	'orderState.getMany': orderStateGetMany,
	'webservice.checkConnection': webserviceCheckConnection,
};
