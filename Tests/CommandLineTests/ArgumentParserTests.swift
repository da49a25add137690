import CommandLine
import Testing

@Suite("Command lines")
struct ArgumentParserTests {
  private let paint = CommandSpecification(
    "paint", "Paints a wall.", arguments: ["WALL"],
    options: [
      OptionSpecification("colour", .choice(["red", "blue"]), "The colour.", isRequired: true),
      OptionSpecification("brushes", .text("BRUSH"), "Brushes.", isRepeatable: true),
      OptionSpecification("name", .text("NAME"), "A name."),
      OptionSpecification("dry-run", .flag, "Only looks."),
    ], discussion: "Paint dries by itself.")

  private func failure(_ words: [String]) -> String? {
    do throws(UsageError) {
      _ = try ArgumentParser.parse(words, for: paint)
      return nil
    } catch {
      return error.message
    }
  }

  @Test("options, flags and arguments are read in any order")
  func reading() throws {
    let parsed = try ArgumentParser.parse(["--dry-run", "--colour", "red", "north", "--name=Joe=x"], for: paint)
    #expect(parsed.arguments == ["north"])
    #expect(parsed.value("colour") == "red")
    #expect(parsed.value("name") == "Joe=x")
    #expect(parsed.has("dry-run"))
    #expect(!parsed.has("brushes"))
    #expect(parsed.value("brushes") == nil)
    #expect(parsed.all("brushes") == [])
  }

  @Test("a repeatable option takes words up to the next option, and may come again")
  func repeatable() throws {
    let parsed = try ArgumentParser.parse(
      ["--brushes", "a", "b", "--colour=blue", "--brushes=c", "--", "--wall"], for: paint)
    #expect(parsed.all("brushes") == ["a", "b", "c"])
    #expect(parsed.arguments == ["--wall"])
  }

  @Test(
    "a repeatable option leaves the arguments theirs, wherever it stands",
    arguments: [
      (["--colour", "red", "--brushes", "a", "b", "north"], ["a", "b"], ["north"]),
      (["--brushes", "a", "b", "north", "--colour", "red"], ["a", "b"], ["north"]),
      (["--brushes", "a", "--colour", "red", "north"], ["a"], ["north"]),
      (["north", "--brushes", "a", "b", "--colour", "red"], ["a", "b"], ["north"]),
      (["--brushes", "a", "b", "--colour", "red", "--brushes", "c"], ["a", "c"], ["b"]),
      (["--brushes=a", "north", "--colour", "red"], ["a"], ["north"]),
    ])
  func repeatableBeforeArguments(words: [String], brushes: [String], arguments: [String]) throws {
    let parsed = try ArgumentParser.parse(words, for: paint)
    #expect(parsed.all("brushes") == brushes)
    #expect(parsed.arguments == arguments)
  }

  @Test("two arguments behind a repeatable option keep their order")
  func argumentsAroundRepeatable() throws {
    let hang = CommandSpecification(
      "hang", "Hangs.", arguments: ["PICTURE", "WALL"],
      options: [
        OptionSpecification("nails", .text("NAIL"), "Nails.", isRepeatable: true),
        OptionSpecification("by", .text("NAME"), "Who."),
      ])
    for words in [
      ["--by", "Joe", "--nails", "n", "p", "w"], ["--nails", "n", "p", "w", "--by", "Joe"],
      ["--nails", "n", "p", "--by", "Joe", "w"], ["p", "--nails", "n", "w", "--by", "Joe"],
    ] {
      let parsed = try ArgumentParser.parse(words, for: hang)
      #expect(parsed.all("nails") == ["n"])
      #expect(parsed.arguments == ["p", "w"])
    }
  }

  @Test("an empty value behind an equals sign is a value")
  func emptyValue() throws {
    #expect(try ArgumentParser.parse(["w", "--colour=red", "--name="], for: paint).value("name") == "")
  }

  @Test("help is asked for without anything else being checked", arguments: ["--help", "-h"])
  func help(word: String) throws {
    #expect(try ArgumentParser.parse([word], for: paint).wantsHelp)
  }

  @Test(
    "what cannot be understood is refused with what to write instead",
    arguments: [
      (["w", "--color", "red"], "`--color` is no option of `paint`; did you mean `--colour`?"),
      (["w", "--drum"], "`--drum` is no option of `paint`; there is --colour, --brushes, --name, --dry-run"),
      (["w", "-x"], "`-x` is no option of `paint`; options begin with two dashes"),
      (["w", "--colour", "green"], "`green` is no value of `--colour`; it takes red, blue"),
      (["w", "--colour"], "`--colour` needs a value: red|blue"),
      (["w", "--name", "--dry-run"], "`--name` needs a value: NAME"),
      (["w", "--brushes"], "`--brushes` needs a value: BRUSH…"),
      (["w", "--colour", "red", "--colour", "blue"], "`--colour` is given twice"),
      (["w", "--colour", "red", "--dry-run=yes"], "`--dry-run` takes no value"),
      (["w"], "`paint` needs `--colour red|blue`"),
      (["--colour", "red"], "`paint` needs WALL"),
      (["--colour", "red", "w", "v"], "`v` is one argument too many"),
    ])
  func refusals(words: [String], message: String) {
    #expect(failure(words) == message)
  }

  @Test("a subcommand is found by its whole name")
  func subcommand() throws {
    let commands = [paint, CommandSpecification("scrape", "Scrapes.")]
    #expect(try ArgumentParser.command(["scrape", "x"], among: commands).name == "scrape")
    #expect(throws: UsageError("a subcommand is missing")) { try ArgumentParser.command([], among: commands) }
    #expect(throws: UsageError("`paimt` is no subcommand; did you mean `paint`?")) {
      try ArgumentParser.command(["paimt"], among: commands)
    }
    #expect(throws: UsageError("`demolish` is no subcommand; there is paint, scrape")) {
      try ArgumentParser.command(["demolish"], among: commands)
    }
  }

  @Test("the help of a subcommand comes from its table")
  func subcommandHelp() {
    #expect(
      ArgumentParser.help(paint, program: "deco") == """
        Paints a wall.

        usage: deco paint --colour red|blue [options] WALL

        options:
          --colour red|blue  The colour.
          --brushes BRUSH…   Brushes.
          --name NAME        A name.
          --dry-run          Only looks.
          --help             Shows this help.

        Paint dries by itself.
        """)
  }

  @Test("the help of the program lists the subcommands")
  func programHelp() {
    let commands = [paint, CommandSpecification("scrape-off", "Scrapes.")]
    #expect(
      ArgumentParser.help(commands, program: "deco", summary: "Decorates.") == """
        Decorates.

        usage: deco <subcommand> [options]

        subcommands:
          paint       Paints a wall.
          scrape-off  Scrapes.

        `deco <subcommand> --help` tells the options of a subcommand.
        """)
  }
}
