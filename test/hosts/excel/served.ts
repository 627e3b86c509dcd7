/**
 * Excel's side of Office.js: takes the requests that Microsoft's client makes, walks their object paths over the fake's
 * objects, does their actions in order, and stops at the first that fails; what came before it stays done.
 */
import { ExcelError } from './excel-error';

/** The members of one of Microsoft's types that a class of the fake stands in for; a type knows no others. */
export type Fakes<T, K extends keyof T> = {
  [P in K]: T[P] extends (...args: never[]) => unknown
    ? (...args: never[]) => unknown
    : T[P] extends OfficeExtension.ClientObject
      ? object
      : T[P] | null;
};

interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly number[];
}

interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: { readonly Select?: readonly string[] };
}

export interface Request {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface Response {
  Results: { ActionId: number; Value: unknown }[];
  Error?: { Code: string; Message: string; ActionIndex: number; Location: string };
}

const actionTypes = { instantiate: 1, query: 2, method: 3, set: 4, trace: 5 };
const pathTypes = { root: 1, method: 3, property: 4, indexer: 5, reference: 6, nothing: 7 };

export interface Habits {
  /** Called before each change; may throw. */
  beforeChange(): void;
  /** Whether what is asked of a missing object gives a missing object again; else it is an error. */
  readonly missingPass: boolean;
  registered(event: string, on: boolean): void;
}

type Served = Readonly<Record<string, unknown>>;

/** Serves requests over `root`; objects stay known under their reference until the client lets them go. */
export function server(root: object, isTracked: (object: object) => boolean, habits: Habits) {
  const references = new Map<string, object>();
  let nextReference = 1;

  return (request: Request): Response => {
    const objects = new Map<number, object | null>();
    const results: Response['Results'] = [];

    const resolve = (id: number): object | null => {
      const known = objects.get(id);
      if (known !== undefined) return known;
      const found = walk(request.ObjectPaths[id]);
      objects.set(id, found);
      return found;
    };
    const walk = (path: ObjectPath): object | null => {
      const { ObjectPathType: type, Name } = path;
      if (type === pathTypes.root) return root;
      if (type === pathTypes.nothing) return null;
      if (type === pathTypes.reference) {
        const object = references.get(Name);
        if (!object) throw new ExcelError('InvalidObjectPath', `nothing is known as ${Name}`);
        return object;
      }
      const parent = resolve(path.ParentObjectPathId!);
      if (parent === null) {
        if (habits.missingPass) return null;
        throw new ExcelError('ItemNotFound', `${Name} of something that is not there`);
      }
      if (type === pathTypes.property) return memberOf(parent, Name) as object;
      const method = type === pathTypes.indexer ? 'GetItem' : Name;
      return call(parent, method, argumentsOf(path.ArgumentInfo)) as object | null;
    };
    const argumentsOf = ({ Arguments = [], ReferencedObjectPathIds = [] }: ArgumentInfo = {}) =>
      Arguments.map((argument, i) =>
        ReferencedObjectPathIds[i] ? resolve(ReferencedObjectPathIds[i]) : argument,
      );
    const call = (object: object, wireName: string, args: unknown[]): unknown => {
      if (/^(Add|Delete|Select|Activate|Clear|Freeze|Unfreeze|Set)/.test(wireName)) habits.beforeChange();
      const method = memberOf(object, wireName);
      if (typeof method !== 'function') throw new ExcelError('ApiNotFound', `${wireName} is no method`);
      return (method as (...args: unknown[]) => unknown).apply(object, args);
    };
    const act = (action: Action): unknown => {
      const { ActionType: type, Name } = action;
      if (type === actionTypes.trace) return null;
      if (Name === '_RemoveReference') {
        references.delete(String(action.ArgumentInfo?.Arguments?.[0]));
        return undefined;
      }
      const object = resolve(action.ObjectPathId);
      if (type === actionTypes.instantiate) return object && referenceTo(object);
      if (type === actionTypes.query) return object && query(object, action.QueryInfo?.Select ?? []);
      const event = /^_(Unr|R)egister(\w+)$/.exec(Name);
      if (event) {
        habits.registered(event[2], event[1] === 'R');
        return undefined;
      }
      if (object === null || Name === '_KeepReference') return undefined;
      const args = argumentsOf(action.ArgumentInfo);
      if (type === actionTypes.method) return call(object, Name, args);
      if (type === actionTypes.set) {
        habits.beforeChange();
        setMember(object, Name, args[0]);
        return undefined;
      }
      throw new ExcelError('ApiNotFound', `no action ${type}`);
    };
    const referenceTo = (object: object): object => {
      const id = (object as Served).id;
      if (!isTracked(object)) return id === undefined ? {} : { Id: id };
      const reference = `reference ${nextReference++}`;
      references.set(reference, object);
      return { _ReferenceId: reference };
    };

    for (const [index, action] of request.Actions.entries()) {
      try {
        const value = act(action);
        if (value !== undefined) results.push({ ActionId: action.Id, Value: value });
      } catch (error) {
        if (!(error instanceof ExcelError)) throw error;
        const Error = { Code: error.code, Message: error.message, ActionIndex: index, Location: action.Name };
        return { Results: results, Error };
      }
    }
    return { Results: results };
  };
}

/** The properties asked for; those of a collection are its items'. */
function query(object: object, select: readonly string[]): unknown {
  // what Office.js calls load(): everything there is, far more than anybody wants
  if (select.length === 0) throw new ExcelError('InvalidArgument', 'load() without properties');
  if (nameOf(object, 'items')) {
    const items = (object as unknown as { items: readonly object[] }).items;
    return { _Items: items.map((item) => query(item, select)) };
  }
  const id = (object as Served).id;
  const answer: Record<string, unknown> = id === undefined ? {} : { Id: id };
  for (const path of select) {
    const [first, ...rest] = path.split('/');
    const name = pascal(nameOf(object, first) ?? first);
    const value = memberOf(object, first);
    if (typeof value === 'function') {
      throw new ExcelError('InvalidArgument', `${first} is a method and can't be loaded`);
    }
    if (rest.length === 0) {
      if (isClientObject(value)) {
        throw new ExcelError('InvalidArgument', `${first} is an object: load what is wanted of it`);
      }
      answer[name] = value;
    } else {
      const inner = query(value as object, [rest.join('/')]) as Record<string, unknown>;
      answer[name] = { ...(answer[name] as object | undefined), ...inner };
    }
  }
  return answer;
}

/** Rules and the like are values that happen to have fields; all else that isn't a grid is an object of Excel's. */
function isClientObject(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.getPrototypeOf(value) !== Object.prototype
  );
}

/** A public member by the name it has on the wire; the fake's own helpers are private to its classes. */
function memberOf(object: object, wireName: string): unknown {
  const name = nameOf(object, wireName);
  if (name === undefined) {
    throw new ExcelError('InvalidArgument', `the fake of ${object.constructor.name} has no ${wireName}`);
  }
  return (object as Served)[name];
}

function setMember(object: object, wireName: string, value: unknown): void {
  const name = nameOf(object, wireName);
  const descriptor =
    name === undefined ? undefined : Object.getOwnPropertyDescriptor(Object.getPrototypeOf(object), name);
  if (!descriptor?.set) {
    throw new ExcelError('InvalidArgument', `${object.constructor.name}.${wireName} can't be set`);
  }
  descriptor.set.call(object, value);
}

function nameOf(object: object, wireName: string): string | undefined {
  const members = Object.getOwnPropertyNames(Object.getPrototypeOf(object));
  return members.find(
    (member) => member !== 'constructor' && member.toLowerCase() === wireName.toLowerCase(),
  );
}

function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
