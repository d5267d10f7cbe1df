import java.io.FileInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.LogManager;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.ErrorDetails;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.RuleId;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Checks PDFs with veraPDF's engine against PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2). The
 * engine is part of the npm package @opendataloader/pdf, without what reads its own profiles:
 * therefore they are read here.
 *
 * Usage: java -cp opendataloader-pdf-cli.jar scripts/CheckConformance.java FILE...
 */
public class CheckConformance {
  private static final List<String> PROFILES = List.of("PDFUA-1", "PDFA-2A");

  public static void main(String[] files) throws Exception {
    LogManager.getLogManager().reset();
    VeraGreenfieldFoundryProvider.initialise();
    int failed = 0;
    for (String name : PROFILES) {
      ValidationProfile profile = readProfile(name);
      long checks = 0;
      for (String file : files) {
        ValidationResult result = validate(file, profile);
        checks += result.getTotalAssertions();
        if (!result.isCompliant()) {
          failed += 1;
          report(file, name, result);
        }
      }
      System.out.printf("%s: %d files, %d rules, %d checks%n",
          name, files.length, profile.getRules().size(), checks);
    }
    System.exit(failed == 0 && files.length > 0 ? 0 : 1);
  }

  private static ValidationResult validate(String file, ValidationProfile profile) throws Exception {
    try (PDFAParser parser = Foundries.defaultInstance()
        .createParser(new FileInputStream(file), profile.getPDFAFlavour())) {
      PDFAValidator validator =
          Foundries.defaultInstance().createValidator(profile, 1000, true, false, false);
      return validator.validate(parser);
    }
  }

  private static void report(String file, String profile, ValidationResult result) {
    Map<RuleId, Integer> counts = result.getFailedChecks();
    Set<RuleId> told = new LinkedHashSet<>();
    for (TestAssertion assertion : result.getTestAssertions()) {
      RuleId rule = assertion.getRuleId();
      if (assertion.getStatus() != TestAssertion.Status.FAILED || !told.add(rule)) continue;
      System.out.printf("%s does not conform to %s, %s-%d (%d times): %s%n    %s%n",
          file, profile, rule.getClause(), rule.getTestNumber(), counts.getOrDefault(rule, 1),
          assertion.getMessage().replaceAll("\\s+", " "), assertion.getLocation().getContext());
    }
  }

  private static ValidationProfile readProfile(String name) throws Exception {
    String path = "/org/verapdf/pdfa/validation/" + name + ".xml";
    Document document;
    try (InputStream stream = PDFAFlavour.class.getResourceAsStream(path)) {
      document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(stream);
    }
    PDFAFlavour flavour = PDFAFlavour.valueOf(document.getDocumentElement().getAttribute("flavour"));
    Set<Rule> rules = new LinkedHashSet<>();
    for (Element rule : elements(document.getDocumentElement(), "rule")) rules.add(readRule(rule));
    Set<Variable> variables = new LinkedHashSet<>();
    for (Element variable : elements(document.getDocumentElement(), "variable"))
      variables.add(Profiles.variableFromValues(variable.getAttribute("name"),
          variable.getAttribute("object"), text(variable, "defaultValue"), text(variable, "value")));
    return Profiles.profileFromValues(flavour,
        Profiles.profileDetailsFromValues(name, "", "", new Date(0)), "", rules, variables);
  }

  private static Rule readRule(Element rule) {
    Element id = elements(rule, "id").get(0);
    RuleId ruleId = Profiles.ruleIdFromValues(
        PDFAFlavour.Specification.valueOf(id.getAttribute("specification")),
        id.getAttribute("clause"), Integer.parseInt(id.getAttribute("testNumber")));
    ErrorDetails error = Profiles.errorFromValues(
        text(elements(rule, "error").get(0), "message"), new ArrayList<>());
    Boolean deferred =
        rule.hasAttribute("deferred") ? Boolean.valueOf(rule.getAttribute("deferred")) : null;
    return Profiles.ruleFromValues(ruleId, rule.getAttribute("object"), deferred,
        rule.getAttribute("tags"), text(rule, "description"), text(rule, "test"), error,
        new ArrayList<>());
  }

  private static List<Element> elements(Element parent, String name) {
    NodeList found = parent.getElementsByTagName(name);
    Element[] elements = new Element[found.getLength()];
    for (int index = 0; index < elements.length; index += 1)
      elements[index] = (Element) found.item(index);
    return Arrays.asList(elements);
  }

  private static String text(Element parent, String name) {
    List<Element> found = elements(parent, name);
    return found.isEmpty() ? "" : found.get(0).getTextContent();
  }
}
