/* Whose offers are stopped. */
__d(
  "WAWebOptOutListModel",
  ["WAWebBaseModel", "WAWebContactCollection", "WAWebOptOutListCollection", "WAWebWid"],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    const { BaseModel, defineModel, prop } = namespace("WAWebBaseModel");
    class OptOutList extends BaseModel {
      id = prop();
      contact() {
        return namespace("WAWebContactCollection").ContactCollection.gadd(this.id);
      }
      getCollection() {
        return namespace("WAWebOptOutListCollection").OptOutListCollection;
      }
    }
    OptOutList.Proxy = "optoutlist";
    OptOutList.idClass = importDefault("WAWebWid");
    exports.default = defineModel(OptOutList);
  },
  98,
);

__d(
  "WAWebOptOutListCollection",
  [
    "WAWebBaseCollection",
    "WAWebOptOutListModel",
    "WAWebContactCollection",
    "WAWebLid1X1MigrationGating",
    "WAWebLidMigrationUtils",
    "WAWebWidFactory",
  ],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    const lidOf = (wid) =>
      namespace("WAWebLid1X1MigrationGating").Lid1X1MigrationUtils.isLidMigrated()
        ? namespace("WAWebLidMigrationUtils").toLid(wid)
        : null;

    const written = () => new Promise((resolve) => setTimeout(resolve, 1));

    class OptOutListCollectionImpl extends namespace("WAWebBaseCollection").BaseCollection {
      static model = importDefault("WAWebOptOutListModel");
      constructor() {
        super();
        this.listenTo(this, "add", (model) => this._mark(model.id, true));
        this.listenTo(this, "remove", (model) => this._mark(model.id, false));
        /* Each change waits for a write to the page's database. */
        this.updateOptOutListInCollectionAndDb = async ({ targetWid, isBlocked }) => {
          const user = namespace("WAWebWidFactory").asUserWidOrThrow(targetWid);
          await written();
          if (isBlocked) this.add({ id: user });
          else
            for (const id of [namespace("WAWebLidMigrationUtils").toPn(user), lidOf(user), user])
              if (id) this.remove(id);
        };
      }
      /** Unlike the block list, both contacts of the person are marked. */
      _mark(id, optedOut) {
        const user = namespace("WAWebWidFactory").asUserWidOrThrow(id);
        for (const wid of [namespace("WAWebLidMigrationUtils").toPn(user), lidOf(user)]) {
          const contact = wid && namespace("WAWebContactCollection").ContactCollection.get(wid);
          contact?.set("isContactOptedOut", optedOut);
          if (optedOut) contact?.set("isEverOptedOutOfMarketingMessages", true);
        }
      }
      replaceAllWith(records) {
        const wanted = new Map(records.map(({ wid }) => [String(wid), { id: wid }]));
        for (const model of this.toArray()) if (!wanted.delete(String(model.id))) this.remove(model);
        for (const record of wanted.values()) this.add(record);
      }
    }
    exports.OptOutListCollection = new OptOutListCollectionImpl();
  },
  98,
);

__d(
  "WAWebGetNumbersForBrandIdsJob",
  ["StandInServer", "WAWebWidFactory"],
  function (global, require, importDefault, namespace, requireLazy, module, exports) {
    exports.getNumbersForBrandIdsJob = async function (brandIds) {
      const answer = await namespace("StandInServer").request("numbersForBrandIds", { brandIds });
      if (answer.status !== 200) return { type: "error" };
      const { createUserLidOrThrow } = namespace("WAWebWidFactory");
      return {
        type: "success",
        value: answer.brands.map((brand) => ({
          ...brand,
          lids: brand.lids.map((lid) => createUserLidOrThrow(lid, "lid")),
        })),
      };
    };
  },
  98,
);
